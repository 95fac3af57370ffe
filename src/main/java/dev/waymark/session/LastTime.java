package dev.waymark.session;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said in the last session that was held. */
@Component
class LastTime {

    private final Sessions sessions;
    private final SessionNotebook notebook;

    LastTime(Sessions sessions, SessionNotebook notebook) {
        this.sessions = sessions;
        this.notebook = notebook;
    }

    /** Before this one. */
    Optional<SessionNotes> before(CoachingSession session) {
        return sessions.findFirstByEngagementIdAndStateAndNumberLessThanOrderByNumberDesc(
                        session.engagementId(), CoachingSession.State.HELD, session.number())
                .flatMap(last -> notebook.findById(last.id()));
    }

    /** In this one, which was held. */
    Optional<SessionNotes> of(CoachingSession last) {
        return notebook.findById(last.id());
    }
}
