package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TableTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions from before they could end unheld are taken along. */
@TableTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SessionLifeMigrationTests {

    private static final String SCHEMA = "before";

    @Autowired
    DataSource source;

    @Test
    void sessions_of_the_version_before_are_taken_along() {
        migrate("60");
        JdbcClient database = JdbcClient.create(source);
        UUID person = UUID.randomUUID();
        UUID engagement = UUID.randomUUID();
        database.sql("""
                        insert into "before".person (id, version, name, mail, zone, region, digest_due)
                        values (:id, 1, 'any', 'any@example.org', 'Europe/Berlin', 'de', current_timestamp)""").param("id", person).update();
        database.sql("""
                        insert into "before".engagement
                            (id, version, leader_id, program_manager_id, coach_id, organisation, purpose, months,
                             minutes_per_month, step, state, requested_at)
                        values (:id, 1, :person, :person, :person, 'any', 'any', 9, 180, 'COACHING', 'RUNNING',
                                current_timestamp)""").param("id", engagement).param("person", person).update();
        UUID held = session(database, engagement, 1, "HELD");
        database.sql("insert into \"before\".session_notes (id, version, wished_outcome) values (:id, 1, 'any')")
                .param("id", held)
                .update();
        for (int position = 0; position < 2; position++) {
            database.sql("insert into \"before\".session_action values (:id, :position, 'any', date '2027-02-10')")
                    .param("id", held)
                    .param("position", position)
                    .update();
        }
        session(database, engagement, 2, "NOT_HELD");
        session(database, engagement, 3, "PLANNED");

        migrate("latest");

        assertThat(database.sql("select state from \"before\".coaching_session order by number")
                        .query(String.class)
                        .list())
                .containsExactly("HELD", "CANCELLED", "PLANNED");
        assertThat(database.sql("""
                                select number from "before".coaching_session
                                 where coach_id = :coach and returned_minutes = case number when 2 then 45 else 0 end
                                 order by number""").param("coach", person).query(Integer.class).list())
                .containsExactly(1, 2, 3);
        assertThat(database.sql("""
                                select count(*) from "before".action
                                 where engagement_id = :engagement and origin_id = :session and owner = 'LEADER'
                                   and state = 'OPEN' and by_when = date '2027-02-10' and created_by = :person""")
                        .param("engagement", engagement)
                        .param("session", held)
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static UUID session(JdbcClient database, UUID engagement, int number, String state) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into "before".coaching_session
                            (id, version, engagement_id, number, state, starts_at, zone, minutes, mode, booked_at)
                        values (:id, 1, :engagement, :number, :state, current_timestamp, 'Europe/Berlin', 45,
                                'IN_PERSON', current_timestamp)""")
                .param("id", id)
                .param("engagement", engagement)
                .param("number", number)
                .param("state", state)
                .update();
        return id;
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .target(target)
                .load()
                .migrate();
    }
}
