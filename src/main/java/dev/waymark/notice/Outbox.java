package dev.waymark.notice;

import dev.waymark.notice.Notice.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices; every method works in the caller's transaction. */
@Repository
class Outbox {

    private static final int LONGEST_ERROR = 500;

    private static final String NOTICES = """
            select id, kind, person_id, engagement_id, task_id, happens_at, event_id, event_sequence, subject_id, channel,
                   created_at, state, attempts, message_id, last_error
              from notice
            """;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, NewNotice notice, Channel channel, String messageId, Instant now, Instant notBefore) {
        jdbc.sql("""
                insert into notice (id, kind, person_id, engagement_id, task_id, happens_at, event_id, event_sequence,
                                    subject_id, channel, not_before, created_at, state, attempts, next_attempt_at,
                                    message_id)
                values (:id, :kind, :person, :engagement, :task, :happensAt, :event, :eventSequence,
                        :subject, :channel, :notBefore, :now, 'WAITING', 0, :notBefore, :messageId)
                """)
                .param("id", id)
                .param("kind", notice.kind().name())
                .param("channel", channel.name())
                .param("person", notice.personId())
                .param("engagement", notice.engagementId())
                .param("task", notice.taskId())
                .param("happensAt", notice.happensAt() == null ? null : column(notice.happensAt()))
                .param("event", notice.eventId())
                .param("eventSequence", notice.eventSequence())
                .param("subject", notice.subjectId())
                .param("notBefore", column(notBefore))
                .param("now", column(now))
                .param("messageId", messageId)
                .update();
    }

    /**
     * What is due, in the order in which it was written.
     *
     * @param size how many of the oldest count; those who get them get everything else that is due to them as well
     */
    List<Notice> due(Channel channel, Instant now, int size) {
        return jdbc.sql(NOTICES + """
                         where state = 'WAITING' and next_attempt_at <= :now and channel = :channel
                           and person_id in (select person_id from notice
                                              where state = 'WAITING' and next_attempt_at <= :now
                                                and channel = :channel
                                              order by seq limit :size)
                         order by seq
                        """)
                .param("now", column(now))
                .param("channel", channel.name())
                .param("size", size)
                .query(Outbox::notice)
                .list();
    }

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    Notice get(UUID id) {
        return jdbc.sql(NOTICES + " where id = :id")
                .param("id", id)
                .query(Outbox::notice)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No notice " + id));
    }

    boolean sentSince(UUID personId, NoticeKind kind, Instant since) {
        return exists(jdbc.sql("""
                select count(*) from notice
                 where person_id = :person and state = 'SENT' and kind = :kind and sent_at >= :since
                """)
                .param("person", personId)
                .param("kind", kind.name())
                .param("since", column(since)));
    }

    boolean isDue(UUID personId, NoticeKind kind, Instant now) {
        return exists(jdbc.sql("""
                select count(*) from notice
                 where person_id = :person and state = 'WAITING' and kind = :kind and next_attempt_at <= :now
                """)
                .param("person", personId)
                .param("kind", kind.name())
                .param("now", column(now)));
    }

    /** Tasks of which the person is told by something other than a mere task notice, or has been. */
    Set<String> spokenOf(UUID personId, Collection<String> taskIds) {
        return Set.copyOf(jdbc.sql("""
                select distinct task_id from notice
                 where person_id = :person and state in ('WAITING', 'SENT') and kind <> 'TASK' and task_id in (:tasks)
                """)
                .param("person", personId)
                .param("tasks", taskIds)
                .query(String.class)
                .list());
    }

    /** Whether the person has been told the same of the same version of the event. */
    boolean hasSaid(Notice notice) {
        return exists(jdbc.sql("""
                select count(*) from notice
                 where event_id = :event and person_id = :person and state = 'SENT' and kind = :kind
                   and event_sequence = :sequence
                """)
                .param("event", notice.eventId())
                .param("person", notice.personId())
                .param("kind", notice.kind().name())
                .param("sequence", notice.eventSequence()));
    }

    /** When the event begins for all that the person has been told so far. */
    Optional<Instant> toldStart(UUID personId, UUID eventId) {
        return jdbc.sql("""
                        select happens_at from notice
                         where event_id = :event and person_id = :person and state = 'SENT'
                           and kind in ('SESSION_INVITED', 'SESSION_MOVED') and happens_at is not null
                         order by seq desc limit 1
                        """)
                .param("event", eventId)
                .param("person", personId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    boolean hasUndeliverable(UUID personId) {
        return exists(jdbc.sql("select count(*) from notice where person_id = :person and state = 'UNDELIVERABLE'")
                .param("person", personId));
    }

    void sent(Collection<UUID> ids, UUID bundleId, Instant now) {
        jdbc.sql("""
                update notice set state = 'SENT', bundle_id = :bundle, sent_at = :now, last_error = null
                 where id in (:ids)
                """)
                .param("bundle", bundleId)
                .param("now", column(now))
                .param("ids", ids)
                .update();
    }

    void obsolete(Collection<UUID> ids, String reason) {
        jdbc.sql("update notice set state = 'OBSOLETE', last_error = :reason where id in (:ids)")
                .param("reason", reason)
                .param("ids", ids)
                .update();
    }

    void holdBack(Collection<UUID> ids, Instant until) {
        jdbc.sql("update notice set next_attempt_at = :until where id in (:ids)")
                .param("until", column(until))
                .param("ids", ids)
                .update();
    }

    /** Everything of this channel that is due. */
    void holdBack(Channel channel, Instant now, Instant until) {
        jdbc.sql("""
                update notice set next_attempt_at = :until
                 where state = 'WAITING' and next_attempt_at <= :now and channel = :channel
                """)
                .param("until", column(until))
                .param("now", column(now))
                .param("channel", channel.name())
                .update();
    }

    /** What was to be a text message becomes a mail, and starts anew. */
    void byMail(Collection<UUID> ids) {
        jdbc.sql("update notice set channel = 'MAIL', attempts = 0, last_error = null where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    void refusedForNow(Collection<UUID> ids, int attempts, Instant nextAttempt, String error) {
        jdbc.sql("""
                update notice set attempts = :attempts, next_attempt_at = :next, last_error = :error
                 where id in (:ids)
                """)
                .param("attempts", attempts)
                .param("next", column(nextAttempt))
                .param("error", shortened(error))
                .param("ids", ids)
                .update();
    }

    void undeliverable(Collection<UUID> ids, int attempts, String error) {
        jdbc.sql("""
                update notice set state = 'UNDELIVERABLE', attempts = :attempts, last_error = :error
                 where id in (:ids)
                """)
                .param("attempts", attempts)
                .param("error", shortened(error))
                .param("ids", ids)
                .update();
    }

    /** Everything that could not be delivered to the person gets another start. */
    void sendAgain(UUID personId, Instant now) {
        jdbc.sql("""
                update notice set state = 'WAITING', attempts = 0, next_attempt_at = :now
                 where person_id = :person and state = 'UNDELIVERABLE'
                """).param("now", column(now)).param("person", personId).update();
    }

    void giveReason(UUID id, String reason) {
        jdbc.sql("update notice set drop_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Everything that could not be delivered to the person is given up. */
    void drop(UUID personId) {
        jdbc.sql("update notice set state = 'DROPPED' where person_id = :person and state = 'UNDELIVERABLE'")
                .param("person", personId)
                .update();
    }

    /**
     * Gives up everything that the person was still to be told.
     *
     * @return what a program manager was asked about
     */
    List<UUID> giveUp(UUID personId) {
        List<UUID> undeliverable = jdbc.sql(
                        "select id from notice where person_id = :person and state = 'UNDELIVERABLE'")
                .param("person", personId)
                .query(UUID.class)
                .list();
        jdbc.sql("update notice set state = 'DROPPED' where person_id = :person"
                        + " and state in ('WAITING', 'UNDELIVERABLE')")
                .param("person", personId)
                .update();
        return undeliverable;
    }

    private static boolean exists(JdbcClient.StatementSpec count) {
        return count.query(Long.class).single() > 0;
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getString("task_id"),
                instant(row, "happens_at"),
                row.getObject("event_id", UUID.class),
                row.getInt("event_sequence"),
                row.getObject("subject_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("message_id"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
