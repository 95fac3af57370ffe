package dev.waymark.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CelebrateActionDelegate implements JavaDelegate {

    private final FollowUp followUp;

    CelebrateActionDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUp.celebrate(ActionModel.ACTION_ID.get(execution));
    }
}
