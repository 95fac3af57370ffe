package dev.waymark.actionplanning;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reminds a supporter of the form that waits. */
@Component
class RemindSupporterDelegate implements JavaDelegate {

    private final CheckInNotices notices;

    RemindSupporterDelegate(CheckInNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Task waiting = execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(ActionPlanningModel.CHECK_IN)
                .singleResult();
        if (waiting != null) {
            notices.remind(waiting.getAssignee(), BusinessKey.of(execution), waiting.getId());
        }
    }
}
