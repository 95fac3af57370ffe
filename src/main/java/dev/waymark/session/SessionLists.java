package dev.waymark.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists in the notes of a session, in the order in which they were written, for leader and coach only. Each
 * form writes its own list, once, and leaves the others alone.
 */
@Component
class SessionLists {

    private final NamedParameterJdbcOperations rows;
    private final JdbcClient database;

    SessionLists(NamedParameterJdbcOperations rows) {
        this.rows = rows;
        this.database = JdbcClient.create(rows);
    }

    void rate(UUID sessionId, List<CompetencyProgress> competencies) {
        insert(
                "insert into competency_progress (session_id, position, competency, progress, note)"
                        + " values (:session, :position, :competency, :progress, :note)",
                sessionId,
                competencies);
    }

    /** By session. */
    Map<UUID, List<CompetencyProgress>> competencies(Collection<UUID> sessionIds) {
        return bySession("competency_progress", CompetencyProgress.class, sessionIds);
    }

    void giveFeedback(UUID sessionId, List<SessionFeedback> feedback) {
        insert(
                "insert into session_feedback (session_id, position, situation, impact, input, follow_up)"
                        + " values (:session, :position, :situation, :impact, :input, :followUp)",
                sessionId,
                feedback);
    }

    /** By session. */
    Map<UUID, List<SessionFeedback>> feedback(Collection<UUID> sessionIds) {
        return bySession("session_feedback", SessionFeedback.class, sessionIds);
    }

    private <T> Map<UUID, List<T>> bySession(String table, Class<T> type, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        RowMapper<T> entry = new DataClassRowMapper<>(type);
        return database
                .sql("select * from " + table + " where session_id in (:sessions) order by session_id, position")
                .param("sessions", sessionIds)
                .query((row, number) -> Map.entry(row.getObject("session_id", UUID.class), entry.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private void insert(String sql, UUID sessionId, List<? extends Record> list) {
        if (!list.isEmpty()) {
            rows.batchUpdate(
                    sql,
                    IntStream.range(0, list.size())
                            .mapToObj(position -> new Row(sessionId, position, list.get(position)))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    /** One entry of a list with its place. */
    private static class Row extends SimplePropertySqlParameterSource {

        private final Map<String, Object> place;

        Row(UUID sessionId, int position, Record entry) {
            super(entry);
            place = Map.of("session", sessionId, "position", position);
        }

        @Override
        public boolean hasValue(String name) {
            return place.containsKey(name) || super.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            Object value = place.get(name);
            return value == null ? super.getValue(name) : value;
        }
    }
}
