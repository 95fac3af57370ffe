package dev.waymark.consent;

import dev.waymark.access.Visibility;
import dev.waymark.access.WhoSeesWhat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaders who still have to agree to what is new, or to leave it as it is. */
@Component
public class OpenConsents {

    private static final String OPEN = """
              from consent_question question
              join engagement on engagement.id = question.engagement_id
              join person leader on leader.id = engagement.leader_id
              join accepted_visibility accepted on accepted.id = engagement.id
             where question.answered_at is null and engagement.state = 'RUNNING'
               and (:all or cast(:person as uuid) in (
                        engagement.leader_id, engagement.coach_id, engagement.program_manager_id)
                    or exists (select 1 from sponsorship
                                where sponsorship.engagement_id = engagement.id
                                  and cast(:person as uuid) in (sponsorship.sponsor_id, sponsorship.deputy_id)))
            """;

    private final JdbcClient database;
    private final WhoSeesWhat whoSeesWhat;

    OpenConsents(JdbcClient database, WhoSeesWhat whoSeesWhat) {
        this.database = database;
        this.whoSeesWhat = whoSeesWhat;
    }

    /** @param more what is not shown before the leader agrees */
    public record Open(String leader, Instant askedAt, List<Visibility.Line> more) {}

    private record Row(String leader, OffsetDateTime askedAt, String asked, String accepted) {}

    /**
     * The longest awaited first.
     *
     * @param personId whose engagements these are; null for somebody who has a part in none
     * @param all whether those of all others are among them
     */
    public Page<Open> page(@Nullable UUID personId, boolean all, Pageable page) {
        List<Open> open = database
                .sql("select leader.name as leader, question.asked_at, question.visible as asked,"
                        + " accepted.visible as accepted" + "\n" + OPEN
                        + " order by question.asked_at, question.id limit :size offset :offset")
                .param("person", personId)
                .param("all", all)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Open(row.leader(), row.askedAt().toInstant(), more(row)))
                .toList();
        long total = database.sql("select count(*) " + OPEN)
                .param("person", personId)
                .param("all", all)
                .query(Long.class)
                .single();
        return new PageImpl<>(open, page, total);
    }

    private List<Visibility.Line> more(Row row) {
        return Visibility.read(row.asked())
                .and(whoSeesWhat.today())
                .beyond(Visibility.read(row.accepted()))
                .lines();
    }
}
