package dev.waymark.milestone;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans what is done, and when, while a sponsor is silent. */
@Component
class Escalation {

    private final MilestoneRegister register;
    private final EscalationLadder ladder;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Escalation(
            MilestoneRegister register, EscalationLadder ladder, People people, WorkingCalendar calendar, Clock clock) {
        this.register = register;
        this.ladder = ladder;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Working days are the sponsor's own. After a step the next one waits for at least a working day, so that after a
     * standstill not every missed step is taken at once.
     *
     * @param taken how many steps of the ladder were taken
     * @return empty at the top of the ladder
     */
    Optional<Planned> next(UUID milestoneId, UUID sponsorId, int taken) {
        Milestone milestone = register.get(milestoneId);
        return ladder.rung(milestone.kind(), taken + 1).map(rung -> {
            Person sponsor = people.get(sponsorId);
            Instant due = later(milestone.openedAt(), rung.workingDays(), sponsor);
            Instant earliest = taken == 0 ? due : later(clock.instant(), 1, sponsor);
            return new Planned(taken + 1, rung.action(), due.isBefore(earliest) ? earliest : due);
        });
    }

    /** The same time of day so many working days later, or the next office opening after it. */
    private Instant later(Instant from, int workingDays, Person person) {
        ZonedDateTime local = from.atZone(person.zone());
        Instant due = calendar.plusWorkingDays(local.toLocalDate(), workingDays, person.region())
                .atTime(local.toLocalTime())
                .atZone(person.zone())
                .toInstant();
        return calendar.officeOpening(due, person.zone(), person.region());
    }

    /** The next step of the ladder. */
    record Planned(int step, String action, Instant due) {}
}
