package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import dev.waymark.story.WholeDatabase;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions are in the database and nowhere else, so that any node serves any person. */
@WebTest
class SessionStoreTests {

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Person person;
    private Visit visit;

    @BeforeEach
    void somebody_is_logged_in() {
        story.cast();
        person = story.person("Nils Node");
        visit = visits.as(person, Role.PARTICIPANT);
    }

    @Test
    void pages_and_tasklist_live_from_what_the_database_holds() {
        assertThat(visit.get("/").statusCode()).isEqualTo(200);
        assertThat(visit.tasklist("POST", "/task/count", "{}").statusCode()).isEqualTo(200);
        assertThat(visit.post("/account", "/account/calendar", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visit.get("/account").body()).contains("Copy it now");
        assertThat(sessions()).isEqualTo(1);

        jdbc.sql("delete from spring_session where principal_name = :login")
                .param("login", person.login())
                .update();

        assertThat(visit.get("/").statusCode()).isEqualTo(302);
        assertThat(visit.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_cannot_be_read_any_more_makes_one_log_in_again() {
        jdbc.sql("update spring_session_attributes set attribute_bytes = :bytes where session_primary_id ="
                        + " (select primary_id from spring_session where principal_name = :login)")
                .param("bytes", new byte[] {1, 2, 3})
                .param("login", person.login())
                .update();

        assertThat(visit.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        visit.logIn(person.login(), Visits.PASSWORD);
        assertThat(visit.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void of_an_attempt_to_log_in_nothing_is_kept(@Autowired DataSource source) {
        Visit other = visits.anonymous();

        assertThat(other.tryLogIn("Zqwho", "Zqtried a password")).endsWith("/login?error");
        assertThat(other.get("/login?error").body()).contains("do not go together");

        assertThat(new WholeDatabase(source)
                        .rows(table -> table.startsWith("SPRING_SESSION"))
                        .toString())
                .containsIgnoringCase("primary_id")
                .doesNotContain("Zqwho", "Zqtried");
    }

    @Test
    void a_password_set_by_another_ends_what_was_open() {
        accounts.resetPassword(person.login(), "chosen by another");

        assertThat(sessions()).isZero();
        assertThat(visit.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void requests_that_come_at_once_do_not_stand_in_each_others_way(@Autowired SessionRepository<?> repository) {
        bothWrite(repository);
    }

    private static <S extends Session> void bothWrite(SessionRepository<S> repository) {
        S session = repository.createSession();
        repository.save(session);
        S one = repository.findById(session.getId());
        S other = repository.findById(session.getId());
        one.setAttribute("any", "first");
        other.setAttribute("any", "second");

        repository.save(one);
        repository.save(other);

        assertThat(repository.findById(session.getId()).<String>getAttribute("any"))
                .isEqualTo("second");
        repository.deleteById(session.getId());
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = :login")
                .param("login", person.login())
                .query(Integer.class)
                .single();
    }
}
