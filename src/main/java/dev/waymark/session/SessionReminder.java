package dev.waymark.session;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.process.ReminderPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When coach and leader are reminded of a session, and whether a reminder still helps. */
@Component
class SessionReminder {

    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    SessionReminder(
            WorkingCalendar calendar, ReminderPolicy policy, Engagements engagements, People people, Clock clock) {
        this.calendar = calendar;
        this.policy = policy;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    /** When the offices open, some working days of the coach before the session. */
    Instant at(CoachingSession session) {
        String region = people.get(engagements.get(session.engagementId()).appointedCoachId())
                .region();
        Appointment appointment = session.appointment();
        LocalDate day = appointment.localStart().toLocalDate();
        for (int left = policy.workingDays("sessionReminder"); left > 0; left--) {
            day = workingDayBefore(day, region);
        }
        return calendar.officeOpening(day.atStartOfDay(appointment.zone()).toInstant(), appointment.zone(), region);
    }

    /** Not for a session that was booked when the reminder was due already, nor once it has begun. */
    boolean helps(CoachingSession session) {
        Appointment appointment = session.appointment();
        return session.isPlanned()
                && appointment.bookedAt().isBefore(at(session))
                && clock.instant().isBefore(appointment.startsAt());
    }

    private LocalDate workingDayBefore(LocalDate day, String region) {
        LocalDate before = day.minusDays(1);
        return calendar.isWorkingDay(before, region) ? before : workingDayBefore(before, region);
    }
}
