package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Engagements as one line each, read with a single query whatever the number of lines. */
@Component
class EngagementList {

    private static final String LINES = """
            select e.id, e.organisation, e.step, e.state, e.leader_id, e.coach_id,
                   e.coaching_from is not null as coaching, leader.name as leader, coach.name as coach,
                   accepted.visible
              from engagement e
              join person leader on leader.id = e.leader_id
              left join person coach on coach.id = e.coach_id
              left join accepted_visibility accepted on accepted.id = e.id
            """;

    private static final RowMapper<Line> LINE = (row, number) -> new Line(
            row.getObject("id", UUID.class),
            row.getString("leader"),
            row.getString("organisation"),
            Step.valueOf(row.getString("step")),
            Engagement.State.valueOf(row.getString("state")),
            row.getString("coach"),
            row.getObject("leader_id", UUID.class),
            row.getObject("coach_id", UUID.class),
            row.getBoolean("coaching"),
            row.getString("visible"));

    private final JdbcClient jdbc;

    EngagementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param coach null until one is appointed
     * @param coaching whether coaching has begun
     * @param accepted who sees what, as the leader has accepted it
     */
    record Line(
            UUID id,
            String leader,
            String organisation,
            Step step,
            Engagement.State state,
            @Nullable String coach,
            UUID leaderId,
            @Nullable UUID coachId,
            boolean coaching,
            @Nullable String accepted) {

        /** Whether the page of its sessions is for this visitor. */
        public boolean hasSessionsFor(Visitor visitor) {
            return coaching && visitor.maySee(Content.SESSIONS, leaderId, coachId, accepted);
        }

        public boolean running() {
            return state == Engagement.State.RUNNING;
        }
    }

    /** The newest first. */
    Page<Line> page(boolean running, Pageable page) {
        String condition = running ? "e.state = 'RUNNING'" : "e.state <> 'RUNNING'";
        List<Line> lines = jdbc.sql(LINES + " where " + condition
                        + " order by e.requested_at desc, e.id limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(LINE)
                .list();
        long total = jdbc.sql("select count(*) from engagement e where " + condition)
                .query(Long.class)
                .single();
        return new PageImpl<>(lines, page, total);
    }

    /** Running engagements that the person leads through, is led through, or sponsors; the newest first. */
    List<Line> runningOf(UUID personId) {
        return jdbc.sql(LINES + """
                         where e.state = 'RUNNING'
                           and (e.leader_id = :person or e.coach_id = :person or exists (
                                select 1 from sponsorship s
                                 where s.engagement_id = e.id and :person in (s.sponsor_id, s.deputy_id)))
                         order by e.requested_at desc, e.id
                         limit 50
                        """).param("person", personId).query(LINE).list();
    }

    Map<UUID, Line> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(LINES + " where e.id in (:ids)").param("ids", ids).query(LINE).list().stream()
                .collect(Collectors.toMap(Line::id, Function.identity()));
    }
}
