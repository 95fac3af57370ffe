package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.Person;
import dev.waymark.story.CompanyServer;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logging in at the company, with a real OpenID Connect server in between. */
@WebTest
@Tag("once")
class CompanyLoginTests {

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
    void somebody_with_a_login() {
        story.cast();
        person = story.person("Nora North");
        accounts.open(person, Set.of(Role.PARTICIPANT), Visits.PASSWORD);
        visit = visits.anonymous();
    }

    @Test
    void who_is_known_by_mail_is_let_in_once_for_pages_and_tasklist() {
        CompanyServer.knows(person.mail().toUpperCase(Locale.ROOT), true, List.of());

        assertThat(location(logIn())).endsWith("/");

        assertThat(visit.get("/").body()).contains("Nora North");
        assertThat(visit.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visit.tasklist("GET", "/task", "").body()).isEqualTo("[]");
        assertThat(visit.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void the_session_keeps_no_token_of_the_company() {
        CompanyServer.knows(person.mail(), true, List.of());
        logIn();
        visit.get("/");

        assertThat(jdbc.sql("select attribute_name, attribute_bytes from spring_session_attributes a"
                                + " join spring_session s on s.primary_id = a.session_primary_id"
                                + " where s.principal_name = :login")
                        .param("login", person.login())
                        .query((row, number) -> row.getString(1) + new String(row.getBytes(2)))
                        .list())
                .isNotEmpty()
                .noneMatch(attribute -> attribute.contains("eyJ") || attribute.contains("Oidc"));
    }

    @Test
    void the_login_leads_to_the_page_that_was_asked_for() {
        assertThat(location(visit.get("/account"))).endsWith("/login");
        CompanyServer.knows(person.mail(), true, List.of());

        assertThat(location(logIn())).contains("/account");
    }

    @Test
    void an_initial_password_is_no_hindrance_to_who_does_not_use_it() {
        accounts.resetPassword(person.login(), "chosen by another");
        CompanyServer.knows(person.mail(), true, List.of());
        logIn();

        assertThat(visit.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void groups_of_the_company_give_roles_and_take_them() {
        CompanyServer.knows(person.mail(), true, List.of("any-other", CompanyServer.OFFICE));
        logIn();
        assertThat(visit.get("/people").statusCode()).isEqualTo(200);
        assertThat(accounts.roles(person.login())).containsExactlyInAnyOrder(Role.PROGRAM_MANAGER, Role.PARTICIPANT);

        visit = visits.anonymous();
        CompanyServer.knows(person.mail(), true, List.of("any-other"));
        logIn();
        assertThat(visit.get("/people").statusCode()).isEqualTo(403);
        assertThat(accounts.roles(person.login())).containsExactly(Role.PARTICIPANT);
    }

    @Test
    void who_is_not_known_is_told_what_to_do() {
        CompanyServer.knows("stranger@example.org", true, List.of(CompanyServer.OFFICE));

        refused("unknown-person", "Waymark does not yet");
    }

    @Test
    void who_has_no_login_here_is_not_known_either() {
        Person rater = story.person("Rita Reached");
        CompanyServer.knows(rater.mail(), true, List.of(CompanyServer.OFFICE));

        refused("unknown-person", "Waymark does not yet");
    }

    @Test
    void a_mail_address_that_nobody_vouches_for_opens_nothing() {
        CompanyServer.knows(person.mail(), false, List.of());
        refused("unverified-mail", "does not vouch");

        CompanyServer.knows(Map.of("email", person.mail()), 3600);
        refused("unverified-mail", "does not vouch");

        CompanyServer.knows(Map.of("name", "Nora North"), 3600);
        refused("unverified-mail", "does not vouch");
    }

    @Test
    void who_has_no_role_left_is_not_let_in() {
        Person manager = story.person("Max Manager");
        accounts.open(manager, Set.of(Role.PROGRAM_MANAGER), Visits.PASSWORD);
        CompanyServer.knows(manager.mail(), true, List.of());

        refused("no-role", "not in a group");
    }

    @Test
    void what_the_company_has_vouched_for_once_does_not_count_now() {
        CompanyServer.knows(
                Map.of("email", person.mail(), "email_verified", true, "groups", List.of(CompanyServer.OFFICE)), -7200);

        refused("failed", "did not succeed");
    }

    @Test
    void an_answer_that_was_not_asked_for_is_refused() {
        visit.get("/login");

        assertThat(location(visit.get("/login/oauth2/code/company?code=any&state=any")))
                .endsWith("/login?refused=failed");
        assertThat(location(visit.get("/"))).endsWith("/login");
    }

    @Test
    void an_answer_serves_once_and_in_the_browser_that_asked() {
        CompanyServer.knows(person.mail(), true, List.of());
        String answer = location(visit.go(location(visit.get("/oauth2/authorization/company"))));

        assertThat(location(visits.anonymous().go(answer))).endsWith("/login?refused=failed");
        assertThat(location(visit.go(answer))).doesNotContain("refused");
        assertThat(location(visit.go(answer))).endsWith("/login?refused=failed");
    }

    @Test
    void the_question_carries_a_proof_that_is_this_browsers() {
        assertThat(location(visit.get("/oauth2/authorization/company")))
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("state=");
    }

    @Test
    void the_login_page_offers_both() {
        assertThat(visit.get("/login").body())
                .contains("Log in with Nordwind")
                .contains("href=\"/oauth2/authorization/company\"")
                .contains("autocomplete=\"current-password\"");
    }

    private void refused(String code, String words) {
        visit = visits.anonymous();
        String page = location(logIn());

        assertThat(page).endsWith("/login?refused=" + code);
        assertThat(visit.go(page).body()).contains(words);
        assertThat(location(visit.get("/"))).endsWith("/login");
    }

    /** From the login page to the company, and back with its answer. */
    private HttpResponse<String> logIn() {
        return visit.go(location(visit.go(location(visit.get("/oauth2/authorization/company")))));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
