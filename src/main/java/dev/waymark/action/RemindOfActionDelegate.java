package dev.waymark.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOfActionDelegate implements JavaDelegate {

    private final FollowUp followUp;

    RemindOfActionDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUp.remind(ActionModel.ACTION_ID.get(execution));
    }
}
