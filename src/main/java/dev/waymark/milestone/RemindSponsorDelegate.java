package dev.waymark.milestone;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindSponsorDelegate implements JavaDelegate {

    private final SilentSponsors sponsors;

    RemindSponsorDelegate(SilentSponsors sponsors) {
        this.sponsors = sponsors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SponsorTask.in(execution)
                .ifPresent(task -> sponsors.remind(BusinessKey.of(execution), task.assignee(), task.id()));
    }
}
