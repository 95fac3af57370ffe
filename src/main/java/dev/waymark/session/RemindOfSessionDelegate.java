package dev.waymark.session;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.process.BusinessKey;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds coach and leader of their session, where that still helps. */
@Component
class RemindOfSessionDelegate implements JavaDelegate {

    private final Sessions sessions;
    private final SessionReminder reminder;
    private final Engagements engagements;
    private final Notices notices;

    RemindOfSessionDelegate(Sessions sessions, SessionReminder reminder, Engagements engagements, Notices notices) {
        this.sessions = sessions;
        this.reminder = reminder;
        this.engagements = engagements;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        CoachingSession session = sessions.get(engagementId, SessionModel.SESSION_ID.get(execution));
        if (reminder.helps(session)) {
            Engagement engagement = engagements.get(engagementId);
            Instant startsAt = session.appointment().startsAt();
            Stream.of(engagement.appointedCoachId(), engagement.leaderId())
                    .map(person -> NewNotice.aboutEvent(
                            NoticeKind.SESSION_REMINDER,
                            person,
                            engagementId,
                            session.id(),
                            session.sequence(),
                            startsAt))
                    .forEach(notices::send);
        }
    }
}
