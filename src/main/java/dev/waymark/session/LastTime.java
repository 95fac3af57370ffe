package dev.waymark.session;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said in the last session that was held before another one. */
@Component
class LastTime {

    private final Sessions sessions;
    private final SessionNotebook notebook;

    LastTime(Sessions sessions, SessionNotebook notebook) {
        this.sessions = sessions;
        this.notebook = notebook;
    }

    Optional<SessionNotes> before(CoachingSession session) {
        return sessions.findFirstByEngagementIdAndStateAndNumberLessThanOrderByNumberDesc(
                        session.engagementId(), CoachingSession.State.HELD, session.number())
                .flatMap(last -> notebook.findById(last.id()));
    }
}
