package dev.waymark.engagement;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** An engagement of three people in Berlin, for tests that need one to write about. */
public record AnyEngagement(Engagement engagement, Person coach, Person leader, Person sponsor) {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** With the usual grace of two weeks. */
    public static final CoachingPeriod PERIOD = new CoachingPeriod(new EngagementSettings(0.5, 14));

    /** @param coachingFrom the first of its nine months */
    public static AnyEngagement coached(People people, Engagements engagements, LocalDate coachingFrom) {
        Person coach = person(people, "Clara Coach");
        Person leader = person(people, "Leo Leader");
        Person sponsor = person(people, "Sven Sponsor");
        Engagement engagement = Engagement.requested(
                Engagement.Kind.COACH,
                leader.id(),
                coach.id(),
                "any organisation",
                "any purpose",
                9,
                180,
                Instant.EPOCH,
                null);
        engagement.appoint(coach.id(), List.of(new Sponsorship(sponsor.id(), null)));
        engagement.openCoaching(coachingFrom);
        return new AnyEngagement(engagements.save(engagement), coach, leader, sponsor);
    }

    public UUID id() {
        return engagement.id();
    }

    /** The same engagement with these sponsors instead of the one. */
    public AnyEngagement sponsoredBy(Engagements engagements, Sponsorship... sponsorships) {
        engagement.appoint(coach.id(), List.of(sponsorships));
        return new AnyEngagement(engagements.save(engagement), coach, leader, sponsor);
    }

    /** The same engagement after its end. */
    public AnyEngagement closed(Engagements engagements, Engagement.State state) {
        engagement.close(state, Instant.EPOCH);
        return new AnyEngagement(engagements.save(engagement), coach, leader, sponsor);
    }

    public static Person person(People people, String name) {
        String login = name.toLowerCase().replace(' ', '.') + "." + UUID.randomUUID();
        return people.save(new Person(
                UUID.randomUUID(), 0, name, login + "@example.org", null, BERLIN, "de", login, Instant.EPOCH));
    }
}
