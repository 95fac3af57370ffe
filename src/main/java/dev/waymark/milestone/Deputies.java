package dev.waymark.milestone;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Sponsorship;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who decides in a sponsor's place. */
@Component
class Deputies {

    private final Engagements engagements;

    Deputies(Engagements engagements) {
        this.engagements = engagements;
    }

    /** Empty where none is named. */
    static Optional<UUID> of(Engagement engagement, UUID sponsorId) {
        return engagement.sponsorships().stream()
                .filter(each -> each.sponsorId().equals(sponsorId))
                .findFirst()
                .map(Sponsorship::deputyId);
    }

    /** Four eyes: neither coach nor leader decides on their own program. */
    static boolean mayStandIn(Engagement engagement, UUID sponsorId, UUID personId) {
        return !personId.equals(sponsorId)
                && !personId.equals(engagement.coachId())
                && !personId.equals(engagement.leaderId());
    }

    void name(Engagement engagement, UUID sponsorId, UUID deputyId) {
        engagement.nameDeputy(sponsorId, deputyId);
        engagements.save(engagement);
    }
}
