package dev.waymark.session;

import dev.waymark.process.Wiring;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/** The task that a nudge is about. */
@Wiring
final class SessionTask {

    private SessionTask() {}

    /** Id of the open task of this process; empty where it was done in the meantime. */
    static Optional<String> open(DelegateExecution execution, String taskKey) {
        return Optional.ofNullable(execution
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(taskKey)
                        .singleResult())
                .map(Task::getId);
    }
}
