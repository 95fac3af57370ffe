package dev.waymark.engagement;

import dev.waymark.form.Work;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the journal: what happened and who did it, never the content of a talk. */
@Component
public class Diary {

    private final JdbcClient database;
    private final Clock clock;

    Diary(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param personId null where time did it */
    public void note(UUID engagementId, @Nullable UUID personId, String event) {
        write(engagementId, personId, null, event);
    }

    /** Notes what the task's assignee did. */
    public void note(Work work, String event) {
        write(work.businessKey(), null, work.assignee(), event);
    }

    private void write(UUID engagementId, @Nullable UUID personId, @Nullable String login, String event) {
        database.sql("""
                        insert into journal_entry (id, version, engagement_id, at, person_id, event)
                        values (:id, 1, :engagement, :at,
                                coalesce(cast(:person as uuid), (select id from person where login = :login)), :event)
                        """)
                .param("id", UUID.randomUUID())
                .param("engagement", engagementId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", personId)
                .param("login", login)
                .param("event", event)
                .update();
    }
}
