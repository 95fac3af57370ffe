package dev.waymark.notice;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up what could not be delivered. */
@Component
class DropMessageDelegate implements JavaDelegate {

    private final Undelivered undelivered;

    DropMessageDelegate(Undelivered undelivered) {
        this.undelivered = undelivered;
    }

    @Override
    public void execute(DelegateExecution execution) {
        undelivered.drop(BusinessKey.of(execution));
    }
}
