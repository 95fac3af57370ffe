package dev.waymark.milestone;

import dev.waymark.calendar.InWords;
import dev.waymark.people.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What sponsors, and whoever answered for them, have decided on milestones that are closed. The day is that of the
 * milestone, so that it does not show who hesitated; reasons and the leader's answers are left out.
 */
@Component
class EarlierDecisions {

    private static final int MOST_ROWS = 20;

    private final JdbcClient database;

    EarlierDecisions(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            String kind, int programVersion, OffsetDateTime closedAt, String role, String answer, String name) {}

    /** The latest first, as rows of {@code milestone}, {@code who}, {@code answer} and {@code day}. */
    List<Map<String, Object>> of(UUID engagementId, Person reader) {
        return database
                .sql("""
                        select milestone.kind, milestone.program_version, milestone.closed_at, decision.role,
                               decision.answer, person.name
                          from milestone
                          join decision on decision.milestone_id = milestone.id
                          join person on person.id = decision.person_id
                         where milestone.engagement_id = :engagement and milestone.closed_at is not null
                           and decision.role <> 'LEADER'
                         order by milestone.closed_at desc, person.name
                         limit :most
                        """)
                .param("engagement", engagementId)
                .param("most", MOST_ROWS)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> inWords(row, reader))
                .toList();
    }

    private static Map<String, Object> inWords(Row row, Person reader) {
        return Map.of(
                "milestone",
                MilestoneKind.valueOf(row.kind()).title() + ", version " + row.programVersion(),
                "who",
                row.name() + ", " + Decision.Role.valueOf(row.role()).title(),
                "answer",
                Decision.Answer.valueOf(row.answer()).words(),
                "day",
                InWords.date(LocalDate.ofInstant(row.closedAt().toInstant(), reader.zone())));
    }
}
