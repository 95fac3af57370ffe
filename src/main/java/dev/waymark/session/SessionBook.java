package dev.waymark.session;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The book of an engagement's sessions: which comes next, when it takes place, and which are left at the end. */
@Component
class SessionBook {

    static final String PERIOD_OVER = "The coaching period was over";

    private static final int AN_HOUR = 60;

    private final Sessions sessions;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    SessionBook(Sessions sessions, Engagements engagements, People people, Clock clock) {
        this.sessions = sessions;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    /** The session that is planned already or else the next in number, still without a date. */
    CoachingSession open(UUID engagementId) {
        return sessions.findFirstByEngagementIdOrderByNumberDesc(engagementId)
                .filter(last -> last.state() == CoachingSession.State.PLANNED)
                .orElseGet(() -> sessions.save(next(engagementId)));
    }

    /** @throws Refused where the date lies in the past or after the program's end, or a reason is missing */
    CoachingSession book(CoachingSession session, Wish wish) {
        session.book(appointment(engagements.get(session.engagementId()), wish));
        return sessions.save(session);
    }

    /** Makes the appointment for the session after the last one, as {@link #book}. */
    CoachingSession bookNext(UUID engagementId, Wish wish) {
        return book(next(engagementId), wish);
    }

    /** What is still planned will not take place any more. */
    void closePeriod(UUID engagementId) {
        sessions.findByEngagementIdAndState(engagementId, CoachingSession.State.PLANNED)
                .forEach(session -> {
                    session.notHeld(PERIOD_OVER);
                    sessions.save(session);
                });
    }

    ZoneId zone(UUID engagementId) {
        return zone(engagements.get(engagementId));
    }

    private ZoneId zone(Engagement engagement) {
        return people.get(engagement.appointedCoachId()).zone();
    }

    private CoachingSession next(UUID engagementId) {
        int last = sessions.findFirstByEngagementIdOrderByNumberDesc(engagementId)
                .map(CoachingSession::number)
                .orElse(0);
        return CoachingSession.planned(engagementId, last + 1);
    }

    private Appointment appointment(Engagement engagement, Wish wish) {
        if (wish.startsAt() == null) {
            throw new Refused("startsAt", "must be given");
        }
        ZoneId zone = zone(engagement);
        Instant startsAt = Appointment.instant(wish.startsAt(), zone);
        if (!startsAt.isAfter(clock.instant())) {
            throw new Refused("startsAt", "must lie in the future");
        }
        LocalDate lastDay = engagement.endsOn();
        if (lastDay != null && wish.startsAt().toLocalDate().isAfter(lastDay)) {
            throw new Refused("startsAt", "must not lie after the program's last day, " + lastDay);
        }
        Mode mode = Mode.of(wish.mode());
        if (mode != Mode.IN_PERSON && wish.modeReason() == null) {
            throw new Refused("modeReason", "must be given when you do not meet in person");
        }
        return new Appointment(
                startsAt,
                zone,
                wish.minutes() == null ? AN_HOUR : wish.minutes(),
                mode,
                mode == Mode.IN_PERSON ? null : wish.modeReason(),
                wish.place(),
                clock.instant());
    }
}
