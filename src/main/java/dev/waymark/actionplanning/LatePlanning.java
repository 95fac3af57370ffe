package dev.waymark.actionplanning;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Coach and leader hear when the planning meeting has no date in its weeks (acceptance A-83). */
@Component
class LatePlanning {

    private final PlanningMeetings meetings;
    private final PlanningWindow window;
    private final Engagements engagements;
    private final People people;
    private final Notices notices;

    LatePlanning(
            PlanningMeetings meetings, PlanningWindow window, Engagements engagements, People people, Notices notices) {
        this.meetings = meetings;
        this.window = window;
        this.engagements = engagements;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Not about a planning that began when its weeks were over already.
     *
     * @param taskId the coach's; once it is done the mail is not sent any more
     */
    void warn(UUID engagementId, UUID meetingId, String taskId) {
        Engagement engagement = engagements.get(engagementId);
        UUID coach = engagement.appointedCoachId();
        ZoneId zone = people.get(coach).zone();
        LocalDate begun = LocalDate.ofInstant(meetings.get(meetingId).openedAt(), zone);
        if (!begun.isAfter(window.of(engagementId, zone).to())) {
            for (UUID person : List.of(coach, engagement.leaderId())) {
                notices.send(new NewNotice(NoticeKind.PLANNING_LATE, person, engagementId, taskId));
            }
        }
    }
}
