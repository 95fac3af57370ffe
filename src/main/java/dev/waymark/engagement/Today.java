package dev.waymark.engagement;

import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The day it is where somebody of an engagement is. */
@Component
public class Today {

    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    Today(Engagements engagements, People people, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    public LocalDate ofLeader(UUID engagementId) {
        return of(engagements.get(engagementId).leaderId());
    }

    /** Refuses with {@link IllegalStateException} before a coach is appointed. */
    public LocalDate ofCoach(UUID engagementId) {
        return of(engagements.get(engagementId).appointedCoachId());
    }

    private LocalDate of(UUID personId) {
        return LocalDate.ofInstant(clock.instant(), people.get(personId).zone());
    }
}
