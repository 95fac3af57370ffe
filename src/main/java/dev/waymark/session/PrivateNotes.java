package dev.waymark.session;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What coaches write down about their sessions for nobody but themselves, not even for a successor. */
@Component
public class PrivateNotes {

    /** Characters. */
    public static final int LONGEST = 4000;

    private final JdbcClient database;
    private final Clock clock;

    PrivateNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param version 0 where nothing is written yet */
    public record PrivateNote(String text, int version) {

        public static final PrivateNote NONE = new PrivateNote("", 0);
    }

    /** The coach's own, by session. */
    public Map<UUID, PrivateNote> of(Collection<UUID> sessionIds, UUID coachId) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, PrivateNote> notes = new HashMap<>();
        database.sql("""
                        select session_id, note, version from private_note
                         where coach_id = :coach and session_id in (:sessions)
                        """).param("coach", coachId).param("sessions", sessionIds).query(row -> {
            notes.put(
                    row.getObject("session_id", UUID.class),
                    new PrivateNote(row.getString("note"), row.getInt("version")));
        });
        return notes;
    }

    /**
     * Puts the text in place of the coach's note; without a text there is none any more.
     *
     * @param version of the note as the coach saw it
     * @throws OptimisticLockingFailureException where it has changed since then, or the session is another coach's
     */
    public void write(UUID sessionId, UUID coachId, String text, int version) {
        boolean written = version == 0
                ? text.isEmpty() || add(sessionId, coachId, text)
                : change(sessionId, coachId, text, version);
        if (!written) {
            throw new OptimisticLockingFailureException("Another private note of session " + sessionId);
        }
    }

    private boolean add(UUID sessionId, UUID coachId, String text) {
        try {
            return database.sql("""
                            insert into private_note (session_id, coach_id, version, note, written_at)
                            select id, coach_id, 1, cast(:note as varchar(4000)), cast(:now as timestamp with time zone)
                              from coaching_session where id = :session and coach_id = :coach
                            """)
                            .param("session", sessionId)
                            .param("coach", coachId)
                            .param("note", text)
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .update()
                    > 0;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    private boolean change(UUID sessionId, UUID coachId, String text, int version) {
        String which = " where session_id = :session and coach_id = :coach and version = :version";
        JdbcClient.StatementSpec change = text.isEmpty()
                ? database.sql("delete from private_note" + which)
                : database.sql("update private_note set note = :note, written_at = :now, version = version + 1" + which)
                        .param("note", text)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        return change.param("session", sessionId)
                        .param("coach", coachId)
                        .param("version", version)
                        .update()
                > 0;
    }
}
