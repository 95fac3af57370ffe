package dev.waymark.consent;

import dev.waymark.access.Visibility;
import dev.waymark.access.WhoSeesWhat;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who sees what in each engagement as its leader has accepted it, and holds today's table to it. */
@Component
public class Acceptances {

    private final AcceptedVisibilities accepted;
    private final WhoSeesWhat whoSeesWhat;
    private final Clock clock;

    Acceptances(AcceptedVisibilities accepted, WhoSeesWhat whoSeesWhat, Clock clock) {
        this.accepted = accepted;
        this.whoSeesWhat = whoSeesWhat;
        this.clock = clock;
    }

    /** From now on this is the most that anybody sees of the engagement. */
    public void accept(UUID engagementId, UUID leaderId, Visibility table) {
        Instant now = clock.instant();
        accepted.save(accepted.findById(engagementId)
                .orElseGet(() -> AcceptedVisibility.none(engagementId, now))
                .by(leaderId, table, now));
    }

    /** For one page or one request. */
    public Sight sight() {
        return new Sight(whoSeesWhat.today(), this::of);
    }

    Optional<Visibility> of(UUID engagementId) {
        return accepted.findById(engagementId).map(AcceptedVisibility::table);
    }
}
