package dev.waymark.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteLatenessDelegate implements JavaDelegate {

    private final FollowUp followUp;

    NoteLatenessDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUp.noteLateness(ActionModel.ACTION_ID.get(execution));
    }
}
