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

/** The announced sessions as calendars show them. */
@Component
public class SessionCalendar {

    private static final String ENTRIES = """
            select meeting.id, meeting.engagement_id, meeting.number, meeting.sequence,
                   meeting.state = 'CANCELLED' or meeting.taken_back as cancelled,
                   meeting.starts_at, meeting.zone, meeting.minutes, meeting.mode, meeting.place,
                   not exists (select 1 from coaching_session earlier
                                where earlier.engagement_id = meeting.engagement_id
                                  and earlier.coach_id = meeting.coach_id
                                  and earlier.state = 'HELD' and earlier.number < meeting.number) as first_session,
                   engagement.coach_id, engagement.leader_id
              from coaching_session meeting
              join engagement on engagement.id = meeting.engagement_id
             where meeting.announced
            """;

    private final JdbcClient database;

    SessionCalendar(JdbcClient database) {
        this.database = database;
    }

    /** Empty also for a session that nobody was invited to. */
    public Optional<SessionEntry> find(UUID sessionId) {
        return database.sql(ENTRIES + " and meeting.id = :id")
                .param("id", sessionId)
                .query(SessionCalendar::entry)
                .optional();
    }

    /** Where the person is coach or leader, the earliest first; cancelled ones too. */
    public List<SessionEntry> of(UUID personId, Instant from) {
        return database.sql(ENTRIES + """
                         and (engagement.coach_id = :person or engagement.leader_id = :person)
                         and meeting.starts_at >= :from
                       order by meeting.starts_at, meeting.id
                        """)
                .param("person", personId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(SessionCalendar::entry)
                .list();
    }

    private static SessionEntry entry(ResultSet row, int number) throws SQLException {
        return new SessionEntry(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getInt("number"),
                row.getInt("sequence"),
                row.getBoolean("cancelled"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                Mode.valueOf(row.getString("mode")),
                row.getString("place"),
                row.getBoolean("first_session"),
                row.getObject("coach_id", UUID.class),
                row.getObject("leader_id", UUID.class));
    }
}
