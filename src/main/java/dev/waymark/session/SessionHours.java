package dev.waymark.session;

import dev.waymark.session.HoursAccount.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of its coaching budget an engagement has used, and how much is left. */
@Component
public class SessionHours {

    /** Two sessions in one month and none in the next are as good as one in each. */
    private static final int WINDOW_MONTHS = 2;

    private final JdbcClient database;
    private final Clock clock;

    SessionHours(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refuses with {@link org.springframework.dao.EmptyResultDataAccessException} where there is no such engagement. */
    public HoursAccount account(UUID engagementId) {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
                        select engagement.months * engagement.minutes_per_month as budget,
                               engagement.minutes_per_month, engagement.coaching_from, engagement.ends_on,
                               (select coalesce(sum(extra_hours.minutes), 0) from extra_hours
                                 where extra_hours.engagement_id = engagement.id) as extra,
                               coalesce(sum(case when meeting.state = 'PLANNED' and not meeting.taken_back
                                                 then meeting.minutes end), 0) as booked,
                               coalesce(sum(case when meeting.state = 'HELD' then meeting.minutes end), 0) as used,
                               coalesce(sum(case when meeting.state = 'HELD' and meeting.starts_at >= :since
                                                 then meeting.minutes end), 0) as lately,
                               coalesce(sum(meeting.forfeited_minutes), 0) as forfeited,
                               coalesce(sum(meeting.returned_minutes), 0) as returned
                          from engagement
                          left join coaching_session meeting on meeting.engagement_id = engagement.id
                         where engagement.id = :engagement
                         group by engagement.id, engagement.months, engagement.minutes_per_month,
                                  engagement.coaching_from, engagement.ends_on""")
                .param("engagement", engagementId)
                .param("since", today.minusMonths(WINDOW_MONTHS).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, number) -> account(row, today))
                .single();
    }

    /** Minutes of the sessions that were held. */
    public int used(UUID engagementId) {
        return account(engagementId).used();
    }

    private static HoursAccount account(ResultSet row, LocalDate today) throws SQLException {
        return new HoursAccount(
                row.getInt("budget"),
                row.getInt("extra"),
                row.getInt("booked"),
                row.getInt("used"),
                row.getInt("forfeited"),
                row.getInt("returned"),
                pace(
                        row.getInt("lately"),
                        row.getInt("minutes_per_month"),
                        row.getObject("coaching_from", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        today));
    }

    /** Nothing is said before the first month is over; half as much again or half as little is still on track. */
    private static Pace pace(
            int lately, int perMonth, @Nullable LocalDate from, @Nullable LocalDate end, LocalDate today) {
        if (from == null || end == null || from.plusMonths(1).isAfter(today)) {
            return Pace.ON_TRACK;
        }
        LocalDate since = today.minusMonths(WINDOW_MONTHS);
        long window = since.until(today, ChronoUnit.DAYS);
        long running = later(since, from).until(earlier(today, end), ChronoUnit.DAYS);
        long expected = WINDOW_MONTHS * perMonth * Math.max(0, running) / window;
        if (2L * lately < expected) {
            return Pace.BEHIND;
        }
        return 2L * lately > 3L * expected ? Pace.AHEAD : Pace.ON_TRACK;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
