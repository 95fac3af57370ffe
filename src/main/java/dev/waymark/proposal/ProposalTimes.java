package dev.waymark.proposal;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model when the next contact is due. */
@Wiring
@Component("planProposal")
public class ProposalTimes {

    private final Engagements engagements;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ProposalTimes(Engagements engagements, People people, WorkingCalendar calendar, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A week from now, when the coach's office opens (acceptance A-163). */
    public Date nextContact(DelegateExecution execution) {
        Person coach = people.get(engagements.get(BusinessKey.of(execution)).appointedCoachId());
        Instant day = LocalDate.ofInstant(clock.instant(), coach.zone())
                .plusWeeks(1)
                .atStartOfDay(coach.zone())
                .toInstant();
        return Date.from(calendar.officeOpening(day, coach.zone(), coach.region()));
    }
}
