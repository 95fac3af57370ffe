package dev.waymark.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import dev.waymark.story.WholeDatabase;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may give out and erase, and what is refused. */
@WebTest
@Tag("once")
class ProtectionDoorsTests {

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    DataSource source;

    private Person person;
    private Visit administrator;
    private String path;

    @BeforeEach
    void somebody_is_there() {
        person = story.person("Petra Person");
        path = "/protection/people/" + person.id();
        administrator = visits.stranger(Role.ADMINISTRATOR);
    }

    @TestFactory
    Stream<DynamicTest> nobody_but_an_administrator_comes_in() {
        Map<String, Visit> visitors = new LinkedHashMap<>();
        visitors.put("participant", visits.stranger(Role.PARTICIPANT));
        visitors.put("program manager", visits.stranger(Role.PROGRAM_MANAGER));
        visitors.put("the person", visits.as(person, Role.PARTICIPANT));
        return visitors.entrySet().stream()
                .flatMap(visitor -> Stream.of("/protection", path, "/protection/named/rater/" + UUID.randomUUID())
                        .flatMap(page -> Stream.of(
                                dynamicTest(
                                        visitor.getKey() + " reads " + page,
                                        () -> assertThat(visitor.getValue()
                                                        .get(page)
                                                        .statusCode())
                                                .isEqualTo(403)),
                                dynamicTest(visitor.getKey() + " asks at " + page, () -> {
                                    SortedMap<String, List<String>> before = rows();
                                    for (String act : List.of("/export", "/erase", "/search")) {
                                        assertThat(visitor.getValue()
                                                        .post(
                                                                "/account",
                                                                page + act,
                                                                Map.of("form", "JSON", "confirmation", person.name()))
                                                        .statusCode())
                                                .isEqualTo(403);
                                    }
                                    assertThat(WholeDatabase.changes(before, rows()))
                                            .isEmpty();
                                }))));
    }

    @Test
    void without_a_login_there_is_the_login_page() {
        Visit nobody = visits.anonymous();

        for (String page : List.of("/protection", path, "/account/data")) {
            assertThat(nobody.get(page).statusCode()).isEqualTo(302);
            assertThat(nobody.get(page).headers().firstValue("Location").orElseThrow())
                    .endsWith("/login");
        }
    }

    @Test
    void nothing_is_given_out_or_erased_without_the_token_of_a_form() {
        Visit own = visits.as(person, Role.PARTICIPANT);
        SortedMap<String, List<String>> before = rows();

        assertThat(own.call("POST", "/account/data?form=JSON").statusCode()).isEqualTo(403);
        assertThat(administrator.call("POST", path + "/export?form=JSON").statusCode())
                .isEqualTo(403);
        assertThat(administrator.call("POST", path + "/erase").statusCode()).isEqualTo(403);
        assertThat(WholeDatabase.changes(before, rows())).isEmpty();
    }

    @Test
    void the_name_has_to_be_written_once_more() {
        SortedMap<String, List<String>> before = rows();

        for (Map<String, String> fields : List.of(Map.<String, String>of(), Map.of("confirmation", "Petra"))) {
            HttpResponse<String> answer = administrator.post(path, path + "/erase", fields);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Name must be written as above");
        }
        assertThat(WholeDatabase.changes(before, rows())).isEmpty();
    }

    @Test
    void whoever_is_erased_logs_in_no_more_and_is_no_more_found() {
        visits.as(person, Role.PARTICIPANT);

        HttpResponse<String> answer = administrator.post(
                path, path + "/erase", Map.of("confirmation", person.name().toUpperCase()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(accounts.exists(person.login())).isFalse();
        assertThat(visits.anonymous().tryLogIn(person.login(), Visits.PASSWORD)).contains("error");
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/people/" + person.id()).statusCode()).isEqualTo(404);
        assertThat(search(person.name()).body()).contains("Nobody of that name or address.");
        assertThat(search("erased").body()).contains("Nobody of that name or address.");
        assertThat(administrator.get("/people?name=erased").body()).contains("Nobody of that name.");
        assertThat(people.get(person.id()).name()).isEqualTo("Erased person");
        assertThat(administrator.get("/protection").body())
                .contains("Erased", "number " + person.id().toString().substring(0, 8))
                .doesNotContain(person.name());
    }

    @Test
    void administrators_erase_neither_themselves_nor_the_last_of_them() {
        Person self = people.withAccount(administrator.login());
        String own = "/protection/people/" + self.id();

        assertThat(administrator.get(own).body()).contains("Nobody erases himself or herself");
        assertThat(administrator
                        .post(own, own + "/erase", Map.of("confirmation", self.name()))
                        .body())
                .contains("Nobody erases himself or herself");
        assertThat(accounts.exists(self.login())).isTrue();
        Person other = story.person("Ada Administrator");
        visits.as(other, Role.ADMINISTRATOR);
        String their = "/protection/people/" + other.id();
        assertThat(administrator
                        .post(their, their + "/erase", Map.of("confirmation", other.name()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(accounts.isLast(Role.ADMINISTRATOR, other.login())).isFalse();
    }

    @Test
    void a_search_needs_a_few_letters_and_takes_them_as_they_are() {
        assertThat(search(" a ").body()).contains("Name or mail address must have at least 3 characters.");
        assertThat(search("%_%").body()).contains("Nobody of that name or address.");
        assertThat(search(person.mail().toUpperCase()).body()).contains(person.name());
        assertThat(search(person.name().substring(2)).body()).contains(person.name());
    }

    @Test
    void everybody_sees_to_whom_the_own_data_were_given() {
        Visit own = visits.as(person, Role.PARTICIPANT);

        HttpResponse<String> file = administrator.post(path, path + "/export", Map.of("form", "JSON"));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"waymark-data.json\"");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.body()).contains("\"about\" : \"" + person.name() + "\"", person.mail(), "participants");

        assertThat(own.get("/account").body()).contains("/account/data");
        assertThat(own.get("/account/data").body())
                .contains(">an administrator<")
                .doesNotContain(">yourself<");
        own.post("/account/data", "/account/data", Map.of("form", "HTML"));
        assertThat(own.get("/account/data").body()).contains(">yourself<");
    }

    @Test
    void there_is_nothing_of_somebody_who_is_unknown() {
        for (String unknown : List.of(
                "/protection/people/" + UUID.randomUUID(),
                "/protection/named/rater/" + UUID.randomUUID(),
                "/protection/named/person/" + person.id(),
                "/protection/named/nothing/" + person.id())) {
            assertThat(administrator.get(unknown).statusCode()).isEqualTo(404);
        }
        assertThat(administrator
                        .post(path, path + "/export", Map.of("form", "XML"))
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> search(String wanted) {
        return administrator.post("/protection", "/protection/search", Map.of("wanted", wanted));
    }

    private SortedMap<String, List<String>> rows() {
        return new WholeDatabase(source).rows(WholeDatabase.OF_PROGRAMS);
    }
}
