package dev.waymark.milestone;

import dev.waymark.process.BusinessKey;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskDeputyDelegate implements JavaDelegate {

    private final SilentSponsors sponsors;

    AskDeputyDelegate(SilentSponsors sponsors) {
        this.sponsors = sponsors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID sponsorId = MilestoneModel.SPONSOR_ID.get(execution);
        SponsorTask.in(execution)
                .ifPresent(task -> sponsors.askDeputy(BusinessKey.of(execution), sponsorId, task.id())
                        .ifPresent(task::handTo));
    }
}
