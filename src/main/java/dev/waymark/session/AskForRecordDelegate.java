package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.WaitingTask;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskForRecordDelegate implements JavaDelegate {

    private final Nudges nudges;

    AskForRecordDelegate(Nudges nudges) {
        this.nudges = nudges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaitingTask.of(execution, SessionModel.AGREE_OUTCOME)
                .ifPresent(task -> nudges.askForRecord(BusinessKey.of(execution), task.getId()));
    }
}
