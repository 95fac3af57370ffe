package dev.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TableTest;
import dev.waymark.access.Content;
import dev.waymark.access.Reader;
import dev.waymark.access.Secret;
import dev.waymark.access.Visibility;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Programs that were committed to before accepted tables were kept are held to the table of the version that began it. */
@TableTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AcceptedBeforeTests {

    private static final String SCHEMA = "unkept";

    @Autowired
    DataSource source;

    @Test
    void a_program_that_was_committed_to_is_taken_along_without_a_name() {
        migrate("131");
        JdbcClient database = JdbcClient.create(source);
        UUID person = UUID.randomUUID();
        database.sql("""
                        insert into "unkept".person (id, version, name, mail, zone, region, digest_due)
                        values (:id, 1, 'any', 'any@example.org', 'Europe/Berlin', 'de', current_timestamp)""").param("id", person).update();
        UUID committed = engagement(database, person);
        UUID refused = engagement(database, person);
        UUID asked = engagement(database, person);
        decision(database, milestone(database, committed), person, "YES");
        decision(database, milestone(database, refused), person, "NO");
        milestone(database, asked);

        migrate("latest");

        assertThat(database.sql("select id from \"unkept\".accepted_visibility where person_id is null")
                        .query(UUID.class)
                        .list())
                .containsExactly(committed);
        String visible = column(database, "visible");
        assertThat(column(database, "seal")).isEqualTo(Secret.hash(visible));
        Visibility table = Visibility.read(visible);
        assertThat(table.shows(Content.SESSIONS, Reader.COACH)).isTrue();
        assertThat(table.shows(Content.SESSIONS, Reader.SPONSOR)).isFalse();
        assertThat(visible.lines()).hasSize(19);
    }

    private static String column(JdbcClient database, String name) {
        return database.sql("select " + name + " from \"unkept\".accepted_visibility")
                .query(String.class)
                .single();
    }

    private static UUID engagement(JdbcClient database, UUID person) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into "unkept".engagement
                            (id, version, leader_id, program_manager_id, coach_id, organisation, purpose, months,
                             minutes_per_month, step, state, requested_at)
                        values (:id, 1, :person, :person, :person, 'any', 'any', 9, 180, 'COACHING', 'RUNNING',
                                current_timestamp)""").param("id", id).param("person", person).update();
        return id;
    }

    private static UUID milestone(JdbcClient database, UUID engagement) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into "unkept".milestone
                            (id, version, engagement_id, kind, subject_id, program_version, seal, opened_at)
                        values (:id, 1, :engagement, 'COMMITMENT', :id, 1, 'any', current_timestamp)""").param("id", id).param("engagement", engagement).update();
        return id;
    }

    private static void decision(JdbcClient database, UUID milestone, UUID person, String answer) {
        database.sql("""
                        insert into "unkept".decision
                            (id, version, milestone_id, seat_id, person_id, role, answer, decided_at)
                        values (:id, 1, :milestone, :person, :person, 'LEADER', :answer, current_timestamp)""")
                .param("id", UUID.randomUUID())
                .param("milestone", milestone)
                .param("person", person)
                .param("answer", answer)
                .update();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
