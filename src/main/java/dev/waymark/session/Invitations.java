package dev.waymark.session;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells coach and leader of an appointment, of its change and of its end. */
@Component
class Invitations {

    private final Sessions sessions;
    private final Engagements engagements;
    private final Notices notices;

    Invitations(Sessions sessions, Engagements engagements, Notices notices) {
        this.sessions = sessions;
        this.engagements = engagements;
        this.notices = notices;
    }

    /** The first time as an invitation, later as news of another time. */
    void send(CoachingSession session) {
        NoticeKind kind = session.isAnnounced() ? NoticeKind.SESSION_MOVED : NoticeKind.SESSION_INVITED;
        session.announce();
        tell(kind, sessions.save(session));
    }

    /** Nobody needs to hear that what they were never told of will not be. */
    void withdraw(CoachingSession session) {
        if (session.isAnnounced()) {
            tell(NoticeKind.SESSION_CANCELLED, session);
        }
    }

    private void tell(NoticeKind kind, CoachingSession session) {
        Engagement engagement = engagements.get(session.engagementId());
        Stream.of(engagement.appointedCoachId(), engagement.leaderId())
                .map(person -> NewNotice.aboutEvent(
                        kind,
                        person,
                        session.engagementId(),
                        session.id(),
                        session.sequence(),
                        session.appointment().startsAt()))
                .forEach(notices::send);
    }
}
