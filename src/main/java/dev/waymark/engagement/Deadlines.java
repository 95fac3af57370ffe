package dev.waymark.engagement;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.Person;
import dev.waymark.process.ReminderPolicy;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when somebody has time, from now on: by the table {@code reminder-policy}, in the person's working days. */
@Component
public class Deadlines {

    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Clock clock;

    Deadlines(WorkingCalendar calendar, ReminderPolicy policy, Clock clock) {
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The end of the last day.
     *
     * @param occasion id of a user task, or another row of the table
     */
    public Instant of(String occasion, Person person) {
        return calendar.dueIn(policy.workingDays(occasion), clock.instant(), person.zone(), person.region());
    }
}
