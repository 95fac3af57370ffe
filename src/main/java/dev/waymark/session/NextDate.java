package dev.waymark.session;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.CoachingPeriod;
import dev.waymark.engagement.Engagement;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Proposes when to meet again: the cadence on, at the same hour, on a day on which both work (acceptance A-191). */
@Component
class NextDate {

    private final SessionCadence cadence;
    private final WorkingCalendar calendar;
    private final CoachingPeriod period;
    private final People people;
    private final Clock clock;

    NextDate(SessionCadence cadence, WorkingCalendar calendar, CoachingPeriod period, People people, Clock clock) {
        this.cadence = cadence;
        this.calendar = calendar;
        this.period = period;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A date to begin with.
     *
     * @param startsAt in the coach's zone, at the hour of the last session whatever the clocks did in between
     */
    record Proposal(LocalDateTime startsAt, String why) {}

    /** Empty where it would lie after the coaching period, or nothing was rated. */
    Optional<Proposal> after(CoachingSession session, SessionNotes notes, Engagement engagement) {
        RelationsCheckIn rated = notes.relations();
        if (rated == null || rated.competence() == null || rated.confidence() == null) {
            return Optional.empty();
        }
        SessionCadence.Rhythm rhythm = cadence.rhythm(rated.competence(), rated.confidence());
        LocalDateTime last = session.appointment().localStart().toLocalDateTime();
        LocalDateTime next = last.plusDays(rhythm.days());
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), session.appointment().zone());
        List<String> regions = Stream.of(engagement.appointedCoachId(), engagement.leaderId())
                .map(person -> people.get(person).region())
                .toList();
        while (!next.isAfter(now) || !works(next.toLocalDate(), regions)) {
            next = next.plusDays(1);
        }
        LocalDate day = next.toLocalDate();
        return period.lastDay(engagement).filter(day::isAfter).isPresent()
                ? Optional.empty()
                : Optional.of(new Proposal(next, rhythm.why()));
    }

    private boolean works(LocalDate day, List<String> regions) {
        return regions.stream().allMatch(region -> calendar.isWorkingDay(day, region));
    }
}
