package dev.waymark.actionplanning;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.WaitingTask;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
        WaitingTask.of(execution, ActionPlanningModel.CHECK_IN)
                .ifPresent(
                        waiting -> notices.remind(waiting.getAssignee(), BusinessKey.of(execution), waiting.getId()));
    }
}
