package dev.waymark.milestone;

import dev.waymark.process.Wiring;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/** The open task in which the sponsor of an approval decides. */
@Wiring
record SponsorTask(TaskService tasks, Task task) {

    /** Written out: thousands of reminders may be due at once, and putting the engine's query together takes longer. */
    private static final String OPEN =
            "select * from ACT_RU_TASK where PROC_INST_ID_ = #{approval} and TASK_DEF_KEY_ = #{key}";

    /** Empty where the sponsor has answered in the meantime. */
    static Optional<SponsorTask> in(DelegateExecution approval) {
        TaskService tasks = approval.getProcessEngineServices().getTaskService();
        return Optional.ofNullable(tasks.createNativeTaskQuery()
                        .sql(OPEN)
                        .parameter("approval", approval.getProcessInstanceId())
                        .parameter("key", MilestoneModel.DECIDE_MILESTONE)
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
