package dev.waymark.milestone;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Sponsorship;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who decides in a sponsor's place. */
@Component
class Deputies {

    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    Deputies(Engagements engagements, People people, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
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

    /**
     * Whoever has this address; somebody new gets no login and works where the sponsor does.
     *
     * @param name of somebody new
     */
    Person reachedBy(String mail, String name, Person sponsor) {
        String address = mail.toLowerCase(Locale.ROOT);
        return people.findByMail(address)
                .orElseGet(() -> people.save(new Person(
                        UUID.randomUUID(),
                        0,
                        name,
                        address,
                        null,
                        sponsor.zone(),
                        sponsor.region(),
                        null,
                        clock.instant())));
    }
}
