package dev.waymark.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/** The task that a reminder is about. */
public final class WaitingTask {

    private WaitingTask() {}

    /**
     * The open task of this process; empty where it was done in the meantime.
     *
     * @param taskKey id of the user task in the model
     */
    public static Optional<Task> of(DelegateExecution execution, String taskKey) {
        return Optional.ofNullable(execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult());
    }
}
