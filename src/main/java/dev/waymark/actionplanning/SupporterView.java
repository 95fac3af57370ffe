package dev.waymark.actionplanning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supporters see of the leader's practices, to be read by coach and leader; whoever asks has seen to that. */
@Component
public class SupporterView {

    /** A year of talks with three supporters about five practices. */
    private static final int MOST_ROWS = 180;

    private final JdbcClient database;

    SupporterView(JdbcClient database) {
        this.database = database;
    }

    /**
     * A month's talk with a supporter.
     *
     * @param heldOn null where there was none
     * @param reason why there was none
     */
    public record Talk(
            String supporter,
            @Nullable LocalDate heldOn,
            @Nullable String reason,
            List<Seen> practices) {}

    /** @param progress 1, hardly, to 10, fully */
    public record Seen(
            String practice, int progress, @Nullable String note) {}

    private record Row(
            UUID talk,
            String supporter,
            @Nullable LocalDate heldOn,
            @Nullable String reason,
            @Nullable String practice,
            int progress,
            @Nullable String note) {}

    /** The latest first, and those that were not held at the end; in one query. */
    public List<Talk> talks(UUID engagementId) {
        List<Row> rows = database.sql("""
                        select talk.id as talk, supporter.name as supporter, talk.held_on, talk.reason,
                               practice.title as practice, coalesce(seen.progress, 0) as progress, seen.note
                          from supporter
                          join supporter_talk talk on talk.supporter_id = supporter.id
                          left join practice_progress seen on seen.talk_id = talk.id
                          left join practice on practice.id = seen.practice_id
                         where supporter.engagement_id = :engagement
                         order by talk.held_on desc nulls last, talk.id, practice.position
                         limit :most
                        """)
                .param("engagement", engagementId)
                .param("most", MOST_ROWS)
                .query(Row.class)
                .list();
        Map<UUID, Talk> talks = new LinkedHashMap<>();
        for (Row row : rows) {
            Talk talk = talks.computeIfAbsent(
                    row.talk(), id -> new Talk(row.supporter(), row.heldOn(), row.reason(), new ArrayList<>()));
            if (row.practice() != null) {
                talk.practices().add(new Seen(row.practice(), row.progress(), row.note()));
            }
        }
        return List.copyOf(talks.values());
    }
}
