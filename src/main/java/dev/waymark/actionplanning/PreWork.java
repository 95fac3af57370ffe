package dev.waymark.actionplanning;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.ReminderPolicy;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The talks that the leader holds before the meeting, and the coach who hears when they are not held (acceptance A-69). */
@Component
class PreWork {

    private final Engagements engagements;
    private final People people;
    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Notices notices;

    PreWork(Engagements engagements, People people, WorkingCalendar calendar, ReminderPolicy policy, Notices notices) {
        this.engagements = engagements;
        this.people = people;
        this.calendar = calendar;
        this.policy = policy;
        this.notices = notices;
    }

    /** When the leader's office opens, some of the leader's working days before the meeting. */
    Instant due(PlanningMeeting meeting) {
        Person leader = people.get(engagements.get(meeting.engagementId()).leaderId());
        LocalDate day = LocalDate.ofInstant(meeting.beginsAt(), leader.zone());
        for (int left = policy.workingDays("planningPreWork"); left > 0; left--) {
            do {
                day = day.minusDays(1);
            } while (!calendar.isWorkingDay(day, leader.region()));
        }
        return calendar.officeOpening(day.atStartOfDay(leader.zone()).toInstant(), leader.zone(), leader.region());
    }

    /** Not about a meeting that was arranged when its talks were due already. */
    void tellCoach(PlanningMeeting meeting) {
        if (meeting.arrangedAt() != null && meeting.arrangedAt().isBefore(due(meeting))) {
            notices.send(new NewNotice(
                    NoticeKind.PLANNING_TALKS_OPEN,
                    engagements.get(meeting.engagementId()).appointedCoachId(),
                    meeting.engagementId(),
                    null,
                    meeting.beginsAt()));
        }
    }
}
