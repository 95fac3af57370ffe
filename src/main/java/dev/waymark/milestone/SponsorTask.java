package dev.waymark.milestone;

import dev.waymark.process.Wiring;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/** The open task in which the sponsor of an approval decides. */
@Wiring
record SponsorTask(TaskService tasks, Task task) {

    /** Empty where the sponsor has answered in the meantime. */
    static Optional<SponsorTask> in(DelegateExecution approval) {
        TaskService tasks = approval.getProcessEngineServices().getTaskService();
        return Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceId(approval.getProcessInstanceId())
                        .taskDefinitionKey(MilestoneModel.DECIDE_MILESTONE)
                        .singleResult())
                .map(task -> new SponsorTask(tasks, task));
    }

    String id() {
        return task.getId();
    }

    String assignee() {
        return task.getAssignee();
    }

    void handTo(String login) {
        tasks.setAssignee(task.getId(), login);
    }
}
