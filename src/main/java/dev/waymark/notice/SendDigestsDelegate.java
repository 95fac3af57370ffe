package dev.waymark.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the overviews that are due. */
@Component
class SendDigestsDelegate implements JavaDelegate {

    private final Digests digests;

    SendDigestsDelegate(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.send();
    }
}
