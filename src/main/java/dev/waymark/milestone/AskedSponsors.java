package dev.waymark.milestone;

import dev.waymark.engagement.Engagements;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the models which sponsors a milestone is put to: all of the engagement's. */
@Wiring
@Component("milestones")
public class AskedSponsors {

    private final Engagements engagements;

    AskedSponsors(Engagements engagements) {
        this.engagements = engagements;
    }

    /** In the order in which they were appointed. */
    public List<String> sponsors(DelegateExecution execution) {
        return engagements.get(BusinessKey.of(execution)).sponsorships().stream()
                .map(sponsorship -> sponsorship.sponsorId().toString())
                .toList();
    }
}
