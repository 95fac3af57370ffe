package dev.waymark.session;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.CoachingPeriod;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.people.People;
import dev.waymark.session.NoticePolicy.Event;
import dev.waymark.session.NoticePolicy.Ruling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The book of an engagement's sessions: which comes next, when it takes place, and what becomes of it. */
@Component
class SessionBook {

    static final String PERIOD_OVER = "The coaching period was over";

    private static final int AN_HOUR = 60;
    private static final Ruling NOBODY_LOSES = new Ruling(false, false);

    private final Sessions sessions;
    private final Engagements engagements;
    private final CoachingPeriod period;
    private final People people;
    private final NoticePolicy policy;
    private final Clock clock;

    SessionBook(
            Sessions sessions,
            Engagements engagements,
            CoachingPeriod period,
            People people,
            NoticePolicy policy,
            Clock clock) {
        this.sessions = sessions;
        this.engagements = engagements;
        this.period = period;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** The session that is planned already or else the next in number, still without a date. */
    CoachingSession open(UUID engagementId) {
        return sessions.findFirstByEngagementIdOrderByNumberDesc(engagementId)
                .filter(CoachingSession::isPlanned)
                .orElseGet(() -> sessions.save(next(engagementId)));
    }

    /** @throws Refused where the date lies in the past or after the coaching period, or a reason is missing */
    CoachingSession book(CoachingSession session, Wish wish) {
        Engagement engagement = engagements.get(session.engagementId());
        session.book(appointment(engagement, wish), engagement.appointedCoachId());
        return sessions.save(session);
    }

    /** Makes the appointment for the session after the last one, as {@link #book}. */
    CoachingSession bookNext(UUID engagementId, Wish wish) {
        return book(next(engagementId), wish);
    }

    /** Another appointment for the same session, as {@link #book}; what that costs is up to the notice policy. */
    CoachingSession move(CoachingSession session, Cause by, Wish wish) {
        Engagement engagement = engagements.get(session.engagementId());
        session.move(appointment(engagement, wish), engagement.appointedCoachId(), ifMoved(session, by));
        return sessions.save(session);
    }

    CoachingSession cancel(CoachingSession session, Cause by, String reason) {
        session.cancel(by, reason, ifCancelled(session, by));
        return sessions.save(session);
    }

    CoachingSession miss(CoachingSession session, Cause by, String reason) {
        session.miss(by, reason, policy.rule(Event.NO_SHOW, by, Duration.ZERO));
        return sessions.save(session);
    }

    Ruling ifMoved(CoachingSession session, Cause by) {
        return policy.rule(Event.MOVED, by, notice(session));
    }

    Ruling ifCancelled(CoachingSession session, Cause by) {
        return policy.rule(Event.CANCELLED, by, notice(session));
    }

    /**
     * There will be no more sessions.
     *
     * @throws Refused where none was held yet
     */
    void closeWithoutDate(CoachingSession session, String reason) {
        if (sessions.countByEngagementIdAndState(session.engagementId(), CoachingSession.State.HELD) == 0) {
            throw new Refused("plan", "cannot be the end before a first session was held");
        }
        session.cancel(Cause.OTHER, reason, NOBODY_LOSES);
        sessions.save(session);
    }

    /**
     * What is still planned will not take place any more.
     *
     * @return the sessions that were called off
     */
    List<CoachingSession> closePeriod(UUID engagementId) {
        List<CoachingSession> planned =
                sessions.findByEngagementIdAndState(engagementId, CoachingSession.State.PLANNED);
        for (CoachingSession session : planned) {
            session.cancel(Cause.OTHER, PERIOD_OVER, NOBODY_LOSES);
            sessions.save(session);
        }
        return planned;
    }

    ZoneId zone(UUID engagementId) {
        return zone(engagements.get(engagementId));
    }

    private Duration notice(CoachingSession session) {
        return Duration.between(clock.instant(), session.appointment().startsAt());
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
        LocalDate day = wish.startsAt().toLocalDate();
        period.lastDay(engagement).filter(day::isAfter).ifPresent(lastDay -> {
            throw new Refused(
                    "startsAt", "must not lie after the last day on which hours may be used, " + InWords.date(lastDay));
        });
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
