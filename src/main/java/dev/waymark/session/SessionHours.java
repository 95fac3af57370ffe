package dev.waymark.session;

import dev.waymark.session.HoursAccount.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of its coaching budget an engagement has used, how much is left, and how its sessions follow each other. */
@Component
public class SessionHours {

    /** Two sessions in one month and none in the next are as good as one in each. */
    private static final int WINDOW_MONTHS = 2;

    private static final String FIGURES = """
            select engagement.id, engagement.months * engagement.minutes_per_month as budget,
                   engagement.minutes_per_month, engagement.coaching_from, engagement.ends_on,
                   (select coalesce(sum(extra_hours.minutes), 0) from extra_hours
                     where extra_hours.engagement_id = engagement.id) as extra,
                   (select coalesce(sum(meeting_hours.minutes), 0) from meeting_hours
                     where meeting_hours.engagement_id = engagement.id) as meetings,
                   coalesce(sum(case when meeting.state = 'PLANNED' and not meeting.taken_back
                                     then meeting.minutes end), 0) as booked,
                   coalesce(sum(case when meeting.state = 'HELD' then meeting.minutes end), 0) as used,
                   coalesce(sum(case when meeting.state = 'HELD' and meeting.starts_at >= :since
                                     then meeting.minutes end), 0) as lately,
                   coalesce(sum(meeting.forfeited_minutes), 0) as forfeited,
                   coalesce(sum(meeting.returned_minutes), 0) as returned,
                   count(case when meeting.state = 'HELD' then 1 end) as held,
                   max(case when meeting.state = 'HELD' then meeting.starts_at end) as last_held,
                   min(case when meeting.state = 'PLANNED' and not meeting.taken_back and meeting.starts_at > :now
                            then meeting.starts_at end) as next,
                   count(case when meeting.state = 'PLANNED' and not meeting.taken_back
                               and meeting.starts_at + meeting.minutes * interval '1' minute <= :now
                              then 1 end) as unlogged,
                   coalesce(sum(meeting.against_coach), 0) as broken
              from engagement
              left join coaching_session meeting on meeting.engagement_id = engagement.id
             where engagement.id in (:engagements)
             group by engagement.id, engagement.months, engagement.minutes_per_month,
                      engagement.coaching_from, engagement.ends_on
            """;

    private final JdbcClient database;
    private final Clock clock;

    SessionHours(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refuses with {@link NoSuchElementException} where there is no such engagement. */
    public HoursAccount account(UUID engagementId) {
        return Optional.ofNullable(figures(List.of(engagementId)).get(engagementId))
                .map(SessionFigures::hours)
                .orElseThrow(() -> new NoSuchElementException("No engagement " + engagementId));
    }

    /** By engagement; one statement, however many are asked about. */
    public Map<UUID, SessionFigures> figures(Collection<UUID> engagementIds) {
        if (engagementIds.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, SessionFigures> figures = new HashMap<>();
        database.sql(FIGURES)
                .param("engagements", engagementIds)
                .param("since", today.minusMonths(WINDOW_MONTHS).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    figures.put(row.getObject("id", UUID.class), figures(row, today));
                });
        return figures;
    }

    /** Minutes of the sessions that were held. */
    public int used(UUID engagementId) {
        return account(engagementId).used();
    }

    private static SessionFigures figures(ResultSet row, LocalDate today) throws SQLException {
        return new SessionFigures(
                new HoursAccount(
                        row.getInt("budget"),
                        row.getInt("extra"),
                        row.getInt("booked"),
                        row.getInt("used"),
                        row.getInt("meetings"),
                        row.getInt("forfeited"),
                        row.getInt("returned"),
                        pace(
                                row.getInt("lately"),
                                row.getInt("minutes_per_month"),
                                row.getObject("coaching_from", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                today)),
                row.getInt("held"),
                instant(row, "last_held"),
                instant(row, "next"),
                row.getInt("unlogged"),
                row.getInt("broken"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
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
