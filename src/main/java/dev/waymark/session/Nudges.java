package dev.waymark.session;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.ReminderPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Speaks up when a session gets no date, or nobody says what became of it (acceptance ). */
@Component
class Nudges {

    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Engagements engagements;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Nudges(
            WorkingCalendar calendar,
            ReminderPolicy policy,
            Engagements engagements,
            People people,
            Notices notices,
            Clock clock) {
        this.calendar = calendar;
        this.policy = policy;
        this.engagements = engagements;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    Instant nothingScheduled(UUID engagementId) {
        return later(engagementId, clock.instant(), "sessionUnscheduled");
    }

    Instant stillNothingScheduled(UUID engagementId) {
        return later(engagementId, clock.instant(), "sessionStillUnscheduled");
    }

    Instant notWrittenUp(CoachingSession session) {
        Appointment appointment = session.appointment();
        return later(
                session.engagementId(),
                appointment.startsAt().plus(Duration.ofMinutes(appointment.minutes())),
                "sessionUnlogged");
    }

    /** @param taskId the coach's; once it is done the mail is not sent any more */
    void askForDate(UUID engagementId, String taskId) {
        notices.send(new NewNotice(
                NoticeKind.SESSION_UNSCHEDULED,
                engagements.get(engagementId).appointedCoachId(),
                engagementId,
                taskId));
    }

    /** @param taskId the coach's; once it is done the mail is not sent any more */
    void tellProgramManager(UUID engagementId, String taskId) {
        notices.send(new NewNotice(
                NoticeKind.SESSION_STILL_UNSCHEDULED,
                engagements.get(engagementId).programManagerId(),
                engagementId,
                taskId));
    }

    /** @param taskId the coach's; once it is done the mail is not sent any more */
    void askForRecord(UUID engagementId, String taskId) {
        notices.send(new NewNotice(
                NoticeKind.SESSION_UNLOGGED, engagements.get(engagementId).appointedCoachId(), engagementId, taskId));
    }

    /** When the coach's office opens, so many of the coach's working days later. */
    private Instant later(UUID engagementId, Instant from, String occasion) {
        Person coach = people.get(engagements.get(engagementId).appointedCoachId());
        LocalDate day = calendar.plusWorkingDays(
                LocalDate.ofInstant(from, coach.zone()), policy.workingDays(occasion), coach.region());
        return calendar.officeOpening(day.atStartOfDay(coach.zone()).toInstant(), coach.zone(), coach.region());
    }
}
