package dev.waymark.reply;

import dev.waymark.notice.Channel;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each answer; every method works in the caller's transaction. */
@Repository
class ReplyRegister {

    private final JdbcClient jdbc;

    ReplyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempts how often it could not be worked on */
    record Entry(Outcome outcome, int attempts) {}

    Optional<Entry> find(Channel channel, String key) {
        return jdbc.sql("select outcome, attempts from reply where channel = :channel and message_key = :key")
                .param("channel", channel.name())
                .param("key", key)
                .query((row, number) -> new Entry(Outcome.valueOf(row.getString("outcome")), row.getInt("attempts")))
                .optional();
    }

    /** Writes it down, or what has become of it now. */
    void record(
            Channel channel,
            String key,
            @Nullable UUID personId,
            @Nullable UUID actionId,
            Outcome outcome,
            int attempts,
            boolean answered,
            Instant now) {
        int known = jdbc.sql("""
                update reply set person_id = :person, action_id = :action, outcome = :outcome, attempts = :attempts,
                                 answered = :answered
                 where channel = :channel and message_key = :key
                """)
                .param("person", personId)
                .param("action", actionId)
                .param("outcome", outcome.name())
                .param("attempts", attempts)
                .param("answered", answered)
                .param("channel", channel.name())
                .param("key", key)
                .update();
        if (known > 0) {
            return;
        }
        jdbc.sql("""
                insert into reply (id, channel, message_key, person_id, action_id, outcome, attempts, answered,
                                   received_at)
                values (:id, :channel, :key, :person, :action, :outcome, :attempts, :answered, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("channel", channel.name())
                .param("key", key)
                .param("person", personId)
                .param("action", actionId)
                .param("outcome", outcome.name())
                .param("attempts", attempts)
                .param("answered", answered)
                .param("now", column(now))
                .update();
    }

    int arrivedSince(UUID personId, Instant since) {
        return jdbc.sql("select count(*) from reply where person_id = :person and received_at > :since")
                .param("person", personId)
                .param("since", column(since))
                .query(Integer.class)
                .single();
    }

    boolean answeredSince(UUID personId, Instant since) {
        return jdbc.sql("""
                                select count(*) from reply
                                 where person_id = :person and received_at > :since and answered
                                """)
                        .param("person", personId)
                        .param("since", column(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
