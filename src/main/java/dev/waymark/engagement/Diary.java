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

    private final Journal journal;
    private final JdbcClient database;
    private final Clock clock;

    Diary(Journal journal, JdbcClient database, Clock clock) {
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** @param personId null where time did it */
    public void note(UUID engagementId, @Nullable UUID personId, String event) {
        journal.save(new JournalEntry(UUID.randomUUID(), 0, engagementId, clock.instant(), personId, event));
    }

    /** Notes what the task's assignee did, in one statement. */
    public void note(Work work, String event) {
        database.sql("""
                        insert into journal_entry (id, version, engagement_id, at, person_id, event)
                        values (:id, 1, :engagement, :at, (select id from person where login = :login), :event)""")
                .param("id", UUID.randomUUID())
                .param("engagement", work.businessKey())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("login", work.assignee())
                .param("event", event)
                .update();
    }
}
