package dev.waymark.feedback;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Deadlines;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model who is still to be interviewed, and until when. */
@Wiring
@Component("feedbackRounds")
public class FeedbackRounds {

    private final Raters raters;
    private final Engagements engagements;
    private final People people;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    FeedbackRounds(
            Raters raters,
            Engagements engagements,
            People people,
            WorkingCalendar calendar,
            Deadlines deadlines,
            Clock clock) {
        this.raters = raters;
        this.engagements = engagements;
        this.people = people;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The ids of the raters with whom the coach still has to talk, always in the same order. */
    public List<String> openRaters(DelegateExecution execution) {
        return raters.open(BusinessKey.of(execution)).stream()
                .filter(rater -> !rater.isAskedInWriting())
                .map(rater -> rater.id().toString())
                .toList();
    }

    /** Counted from now, in the coach's working days. */
    public Date deadline(DelegateExecution execution) {
        return Date.from(deadlines.of("interviewDeadline", coach(execution)));
    }

    /** The coach's next working morning, on which it is looked again who has answered in writing. */
    public Date nextLook(DelegateExecution execution) {
        Person coach = coach(execution);
        return Date.from(calendar.nextMorning(clock.instant(), coach.zone(), coach.region()));
    }

    /** After which those who have not answered may be reminded. */
    Instant reminder(DelegateExecution execution) {
        return deadlines.of("answerReminder", coach(execution));
    }

    private Person coach(DelegateExecution execution) {
        return people.get(engagements.get(BusinessKey.of(execution)).appointedCoachId());
    }
}
