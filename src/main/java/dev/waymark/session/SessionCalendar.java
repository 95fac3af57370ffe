package dev.waymark.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that have a date, with coach and leader of each. */
@Component
public class SessionCalendar {

    private static final String BOOKED = """
            select s.engagement_id, s.id, s.number, s.state, s.starts_at, s.zone, s.minutes, s.mode, s.place,
                   e.coach_id, e.leader_id
              from coaching_session s
              join engagement e on e.id = s.engagement_id
             where s.starts_at is not null
            """;

    private final JdbcClient jdbc;

    SessionCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where there is no such session, or it has no date yet. */
    public Optional<SessionEntry> find(UUID sessionId) {
        return jdbc.sql(BOOKED + " and s.id = :session")
                .param("session", sessionId)
                .query(SessionCalendar::entry)
                .optional();
    }

    /** Those that the person has as coach or leader, the earliest first. */
    public List<SessionEntry> of(UUID personId, Instant from) {
        return jdbc.sql(BOOKED + """
                         and (e.coach_id = :person or e.leader_id = :person) and s.starts_at >= :from
                         order by s.starts_at, s.id
                        """)
                .param("person", personId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(SessionCalendar::entry)
                .list();
    }

    private static SessionEntry entry(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        return new SessionEntry(
                row.getObject("engagement_id", UUID.class),
                row.getObject("id", UUID.class),
                number,
                0,
                CoachingSession.State.valueOf(row.getString("state")) == CoachingSession.State.NOT_HELD,
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                Mode.valueOf(row.getString("mode")),
                row.getString("place"),
                number == 1,
                row.getObject("coach_id", UUID.class),
                row.getObject("leader_id", UUID.class));
    }
}
