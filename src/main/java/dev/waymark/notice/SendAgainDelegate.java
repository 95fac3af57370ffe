package dev.waymark.notice;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives what could not be delivered another start. */
@Component
class SendAgainDelegate implements JavaDelegate {

    private final Undelivered undelivered;

    SendAgainDelegate(Undelivered undelivered) {
        this.undelivered = undelivered;
    }

    @Override
    public void execute(DelegateExecution execution) {
        undelivered.sendAgain(BusinessKey.of(execution));
    }
}
