package dev.waymark.engagement;

import dev.waymark.people.People;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the program's own timers fire: 09:00 of the day in the coach's zone. */
@Wiring
@Component("programDates")
public class ProgramDates {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Engagements engagements;
    private final People people;
    private final EngagementSettings settings;
    private final CoachingPeriod period;

    ProgramDates(Engagements engagements, People people, EngagementSettings settings, CoachingPeriod period) {
        this.engagements = engagements;
        this.people = people;
        this.settings = settings;
        this.period = period;
    }

    /** Half of the program's months have passed (acceptance A-48). */
    public Date midReview(DelegateExecution execution) {
        Engagement engagement = of(execution);
        LocalDate from = Objects.requireNonNull(engagement.coachingFrom());
        long days = from.until(Objects.requireNonNull(engagement.endsOn()), ChronoUnit.DAYS);
        return at(engagement, from.plusDays(Math.round(days * settings.midReviewAt())));
    }

    public Date endReview(DelegateExecution execution) {
        Engagement engagement = of(execution);
        return at(engagement, Objects.requireNonNull(engagement.endsOn()));
    }

    /** The morning after the last day on which hours may be used. */
    public Date periodOver(DelegateExecution execution) {
        Engagement engagement = of(execution);
        return at(engagement, period.lastDay(engagement).orElseThrow().plusDays(1));
    }

    private Engagement of(DelegateExecution execution) {
        return engagements.get(BusinessKey.of(execution));
    }

    private Date at(Engagement engagement, LocalDate day) {
        ZoneId zone = people.get(Objects.requireNonNull(engagement.coachId())).zone();
        return Date.from(day.atTime(MORNING).atZone(zone).toInstant());
    }
}
