package dev.waymark.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The notes of all sessions. */
interface SessionNotebook extends Repository<SessionNotes, UUID> {

    SessionNotes save(SessionNotes notes);

    Optional<SessionNotes> findById(UUID sessionId);

    /** Refuses with {@link IllegalArgumentException} before the session was opened. */
    default SessionNotes get(UUID sessionId) {
        return findById(sessionId)
                .orElseThrow(() -> new IllegalArgumentException("No notes yet of session " + sessionId));
    }
}
