package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@WebTest
@Tag("once")
class AccessTests {

    private static final String EVIL_FILTER = """
            {"resourceType": "Task", "name": "mine", "query": {"assigneeExpression": "${1+1}"}}
            """;

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    Accounts accounts;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?page=2",
                "/account",
                "/account/calendar",
                "/account/calendar/revoke",
                "/calendar",
                "/calendar/",
                "/calendar/any",
                "/calendar/any.html",
                "/calendar/any.ics/",
                "/calendar/any.ics/any",
                "/calendar/any/any.ics",
                "/people",
                "/people/new",
                "/engagements/00000000-0000-0000-0000-000000000000",
                "/tasks/1",
                "/mailbox",
                "/actuator",
                "/actuator/env",
                "/error",
                "/nothing",
                "/webjars/camunda/app/tasklist/index.html",
                "/plugin/tasklist/app/plugin.js",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/admin/default/setup/",
                "/camunda/lib/deps.js"
            })
    void anonymous_is_led_to_the_login(String path) {
        var response = visits.anonymous().get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/history/task",
                "/engine-rest/user",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"
            })
    void anonymous_calls_are_refused(String path) {
        var response = visits.anonymous().get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/assets/waymark.css",
                "/assets/waymark.svg",
                "/assets/viewer/deps.js",
                "/assets/viewer/runtime.js",
                "/assets/viewer/camunda-tasklist-bootstrap.css",
                "/actuator/health"
            })
    void anonymous_sees_login_page_health_and_static_files(String path) {
        assertThat(visits.anonymous().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar/any.ics",
                "/calendar/.ics",
                "/calendar/%27%20or%201=1.ics",
                "/calendar/0123456789012345678901234567890123456789012.ics"
            })
    void an_address_that_is_nobodys_calendar_leads_nowhere(String path) {
        var response = visits.anonymous().get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void calendars_are_for_reading_only(String method) {
        assertThat(visits.anonymous().call(method, "/calendar/any.ics").statusCode())
                .isIn(302, 400, 403, 405);
    }

    @Test
    void health_tells_nothing_but_the_state() {
        assertThat(visits.anonymous().get("/actuator/health").body())
                .contains("UP")
                .doesNotContain("components");
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                     200, 200, 200",
        "/account,                              200, 200, 200",
        "/people,                               200, 403, 200",
        "/people/new,                           200, 403, 200",
        "/actuator,                             403, 403, 200",
        "/camunda/app/tasklist/default/,        200, 200, 200",
        "/camunda/app/cockpit/default/,         403, 403, 200",
        "/camunda/app/admin/default/,           403, 403, 200",
        "/camunda/app/welcome/default/,         403, 403, 200",
        "/camunda/api/admin/auth/user/default,  200, 200, 200",
        "/camunda/api/engine/engine/default/user/count, 200, 200, 200"
    })
    void each_role_opens_its_own_pages(String path, int programManager, int participant, int administrator) {
        for (var expected : Map.of(
                        Role.PROGRAM_MANAGER,
                        programManager,
                        Role.PARTICIPANT,
                        participant,
                        Role.ADMINISTRATOR,
                        administrator)
                .entrySet()) {
            Visit visit = visits.stranger(expected.getKey());
            visit.get("/camunda/app/tasklist/default/");
            assertThat(visit.get(path).statusCode())
                    .as("%s for %s", path, expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void the_session_of_the_pages_does_not_open_rest() {
        Visit visit = visits.stranger(Role.ADMINISTRATOR);

        assertThat(visit.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(visit.rest(Visits.PASSWORD, "GET", "/task", "").statusCode()).isEqualTo(200);
        assertThat(visit.rest("another password", "GET", "/task", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void rest_is_for_logins_with_a_role_of_its_own() {
        Person person = story.person("Paul Person");
        Person program = story.person("Petra Program");
        accounts.open(person, Set.of(Role.PARTICIPANT, Role.PROGRAM_MANAGER, Role.ADMINISTRATOR), Visits.PASSWORD);
        accounts.open(program, Set.of(Role.INTEGRATION), Visits.PASSWORD);
        Visit noProgram = visits.anonymous();
        noProgram.logIn(person.login(), Visits.PASSWORD);
        Visit noPerson = visits.anonymous();
        noPerson.logIn(program.login(), Visits.PASSWORD);

        for (String path : List.of("/task", "/engine", "/version", "/history/task", "/process-definition")) {
            assertThat(noProgram.rest(Visits.PASSWORD, "GET", path, "").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(noPerson.rest(Visits.PASSWORD, "GET", "/task", "").body()).isEqualTo("[]");
        assertThat(noPerson.rest(Visits.PASSWORD, "POST", "/user/create", "{}").statusCode())
                .isEqualTo(403);
        assertThat(noPerson.rest(Visits.PASSWORD, "POST", "/process-definition/key/coaching-engagement/start", "{}")
                        .statusCode())
                .isBetween(403, 404);
        for (String path : List.of("/", "/people", "/who-sees-what", "/camunda/app/tasklist/default/")) {
            assertThat(noPerson.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void forged_requests_are_refused() {
        Visit visit = visits.stranger(Role.PROGRAM_MANAGER);
        String query = "{}";

        assertThat(visit.tasklist("POST", "/task/count", query).statusCode()).isEqualTo(200);
        assertThat(visit.forged("POST", "/task/count", query).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_engines_own_doors_stay_closed_for_everybody(Role role) {
        Visit visit = visits.stranger(role);

        assertThat(visit.get("/camunda/api/admin/setup/default/user/create").statusCode())
                .isEqualTo(403);
        assertThat(visit.get("/camunda/api/admin/auth/user/default/login/tasklist")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROGRAM_MANAGER", "PARTICIPANT"})
    void nobody_but_administrators_writes_filters(Role role) {
        Visit visit = visits.stranger(role);
        String filterId = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();

        assertThat(visit.tasklist("POST", "/filter/create", EVIL_FILTER).statusCode())
                .isEqualTo(403);
        assertThat(visit.tasklist("PUT", "/filter/" + filterId, EVIL_FILTER).statusCode())
                .isEqualTo(403);
        assertThat(visit.tasklist("DELETE", "/filter/" + filterId, "").statusCode())
                .isEqualTo(403);
        assertThat(visit.rest(Visits.PASSWORD, "POST", "/filter/create", EVIL_FILTER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.rest(Visits.PASSWORD, "PUT", "/filter/" + filterId, EVIL_FILTER)
                        .statusCode())
                .isEqualTo(403);
        as(visit.login(), role, () -> {
            assertThatThrownBy(() -> engine.getFilterService().newTaskFilter("mine"))
                    .isInstanceOf(AuthorizationException.class);
            Filter changed = engine.getFilterService().getFilter(filterId);
            changed.setName("mine");
            assertThatThrownBy(() -> engine.getFilterService().saveFilter(changed))
                    .isInstanceOf(AuthorizationException.class);
        });
    }

    @Test
    void filters_do_not_evaluate_what_the_reader_adds() {
        Visit visit = visits.stranger(Role.PARTICIPANT);
        String filterId = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();

        var response = visit.tasklist("POST", "/filter/" + filterId + "/list", "{\"assigneeExpression\": \"${1+1}\"}");

        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void each_role_finds_its_lists() {
        assertThat(filters(Role.PARTICIPANT)).containsExactly("My tasks", "Overdue", "This week");
        assertThat(filters(Role.PROGRAM_MANAGER))
                .containsExactly("All open", "Escalated", "My tasks", "Overdue", "This week");
    }

    @Test
    void lists_hold_their_readers_own_tasks() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        Visit programManager = visits.as(cast.programManager(), Role.PROGRAM_MANAGER);
        Visit stranger = visits.stranger(Role.PARTICIPANT);
        String filterId = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        String taskId = story.task(cast.programManager(), engagement, "userTask_appointPeople")
                .getId();

        assertThat(programManager
                        .tasklist("POST", "/filter/" + filterId + "/list", "{}")
                        .body())
                .contains(taskId);
        assertThat(stranger.tasklist("POST", "/filter/" + filterId + "/list", "{}")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void a_coach_sees_nothing_of_another_coachs_task() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        String taskId =
                story.task(cast.coach(), engagement, "userTask_defineContext").getId();
        Visit coach = visits.as(cast.coach(), Role.PARTICIPANT);
        Visit other = visits.stranger(Role.PARTICIPANT);

        assertThat(coach.rest(Visits.PASSWORD, "GET", "/task/" + taskId, "").statusCode())
                .isEqualTo(200);
        for (String path : List.of(
                "/task/" + taskId,
                "/task/" + taskId + "/form",
                "/task/" + taskId + "/form-variables",
                "/task/" + taskId + "/rendered-form",
                "/task/" + taskId + "/deployed-form",
                "/task/" + taskId + "/variables",
                "/task/" + taskId + "/identity-links")) {
            var rest = other.rest(Visits.PASSWORD, "GET", path, "");
            assertThat(rest.statusCode()).as(path).isBetween(400, 499);
            assertThat(rest.body()).doesNotContain(cast.leader().name());
            assertThat(other.tasklist("GET", path, "").statusCode()).as(path).isBetween(400, 499);
        }
        assertThat(other.rest(Visits.PASSWORD, "GET", "/task", "").body()).isEqualTo("[]");
        assertThat(other.rest(Visits.PASSWORD, "POST", "/task/" + taskId + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isBetween(403, 404);
    }

    @Test
    void words_and_answers_enter_by_forms_only() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        String task = "/task/"
                + story.task(cast.programManager(), engagement, "userTask_appointPeople")
                        .getId();
        Visit visit = visits.as(cast.programManager(), Role.PROGRAM_MANAGER);
        String value = "{\"value\": \"any\", \"type\": \"String\"}";

        assertThat(refusal(visit, "POST", task + "/comment/create", "{\"message\": \"any\"}"))
                .isEqualTo(403);
        assertThat(refusal(visit, "PUT", task + "/variables/committed", value)).isEqualTo(403);
        assertThat(refusal(visit, "PUT", task + "/localVariables/leader", value))
                .isEqualTo(403);
        assertThat(refusal(visit, "POST", task + "/assignee", "{\"userId\": \"any\"}"))
                .isEqualTo(403);
        assertThat(refusal(visit, "POST", task + "/unclaim", "")).isEqualTo(403);
        assertThat(refusal(visit, "POST", task + "/delegate", "{\"userId\": \"any\"}"))
                .isEqualTo(403);
        assertThat(refusal(visit, "POST", "/task/create", "{}")).isEqualTo(403);
        assertThat(refusal(visit, "POST", "/message", "{\"messageName\": \"any\"}"))
                .isEqualTo(403);
        assertThat(refusal(visit, "POST", "/deployment/create", "")).isEqualTo(403);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(engagement.toString())
                        .taskAssignee(cast.programManager().login())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void history_and_other_peoples_accounts_are_hidden() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        for (Visit visit : List.of(
                visits.as(cast.programManager(), Role.PROGRAM_MANAGER), visits.as(cast.coach(), Role.PARTICIPANT))) {
            for (String path : List.of(
                    "/history/task",
                    "/history/process-instance",
                    "/history/variable-instance",
                    "/history/activity-instance",
                    "/history/user-operation")) {
                assertThat(visit.rest(Visits.PASSWORD, "GET", path, "").body())
                        .as(path)
                        .isEqualTo("[]");
            }
            assertThat(visit.rest(Visits.PASSWORD, "GET", "/user", "").body())
                    .contains(visit.login())
                    .doesNotContain(cast.leader().login());
        }
    }

    @Test
    void an_initial_password_serves_for_nothing_but_choosing_ones_own() {
        Person person = story.person("Nina New");
        accounts.invite(person, Set.of(Role.PARTICIPANT), "chosen by another");
        Visit visit = visits.anonymous();
        visit.logIn(person.login(), "chosen by another");

        assertThat(visit.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/account");
        assertThat(visit.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(visit.tasklist("GET", "/task", "").statusCode()).isEqualTo(403);
        assertThat(visit.rest("chosen by another", "GET", "/task", "").statusCode())
                .isEqualTo(403);

        assertThat(change(visit, "wrong one", "chosen by myself", "chosen by myself")
                        .body())
                .contains("is not right");
        assertThat(change(visit, "chosen by another", "short", "short").body()).contains("at least 12 characters");
        assertThat(change(visit, "chosen by another", "chosen by myself", "chosen by mysel")
                        .body())
                .contains("must be the same");
        assertThat(change(visit, "chosen by another", "chosen by another", "chosen by another")
                        .body())
                .contains("must differ");
        story.travel(Duration.ofMinutes(1));
        assertThat(change(visit, "chosen by another", "chosen by myself", "chosen by myself")
                        .statusCode())
                .isEqualTo(302);

        assertThat(visit.get("/").statusCode()).isEqualTo(200);
        assertThat(visits.anonymous().tryLogIn(person.login(), "chosen by another"))
                .contains("error");
        story.travel(Duration.ofMinutes(1));
        assertThat(visits.anonymous().tryLogIn(person.login(), "chosen by myself"))
                .doesNotContain("error");
    }

    @Test
    void repeated_wrong_passwords_bar_the_right_one_for_a_while() {
        Person person = story.person("Theo Thrifty");
        Visit visit = visits.as(person, Role.PARTICIPANT);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(visits.anonymous().tryLogIn(visit.login(), "a wrong password"))
                    .contains("error");
        }

        assertThat(visits.anonymous().tryLogIn(visit.login(), Visits.PASSWORD)).contains("error");
        story.travel(Duration.ofMinutes(2));
        assertThat(visits.anonymous().tryLogIn(visit.login(), Visits.PASSWORD)).doesNotContain("error");
    }

    @Test
    void short_passwords_are_refused_everywhere() {
        PasswordPolicyResult result = engine.getIdentityService().checkPasswordAgainstPolicy("eleven char");

        assertThat(result.isValid()).isFalse();
    }

    @Test
    void logging_out_ends_the_session_of_pages_and_tasklist() {
        Visit visit = visits.stranger(Role.PARTICIPANT);

        assertThat(visit.post("/account", "/logout", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?bye");

        assertThat(visit.get("/").statusCode()).isEqualTo(302);
        assertThat(visit.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void pages_say_what_browsers_may_do_with_them() {
        var headers = visits.stranger(Role.PARTICIPANT).get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'self'");
    }

    @Test
    void tasklist_and_rest_say_it_too() {
        Visit visit = visits.stranger(Role.PARTICIPANT);
        var tasklist = visit.get("/camunda/app/tasklist/default/").headers();
        var rest = visit.rest(Visits.PASSWORD, "GET", "/task", "").headers();

        assertThat(tasklist.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src")
                .contains("frame-ancestors 'none'");
        assertThat(tasklist.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(tasklist.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(rest.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(rest.firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    }

    @Test
    void where_there_is_tls_browsers_are_told_to_stay_with_it(@Autowired WebApplicationContext context)
            throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();

        browser.perform(MockMvcRequestBuilders.get("/login").secure(true))
                .andExpect(MockMvcResultMatchers.header()
                        .string("Strict-Transport-Security", Matchers.containsString("max-age=31536000")));
        browser.perform(MockMvcRequestBuilders.get("/login"))
                .andExpect(MockMvcResultMatchers.header().doesNotExist("Strict-Transport-Security"));
    }

    private List<String> filters(Role role) {
        return as(
                visits.stranger(role).login(),
                role,
                () -> engine.getFilterService().createTaskFilterQuery().orderByFilterName().asc().list().stream()
                        .map(Filter::getName)
                        .toList());
    }

    private static int refusal(Visit visit, String method, String path, String json) {
        int tasklist = visit.tasklist(method, path, json).statusCode();
        assertThat(visit.rest(Visits.PASSWORD, method, path, json).statusCode()).isEqualTo(tasklist);
        return tasklist;
    }

    private static HttpResponse<String> change(Visit visit, String present, String next, String repeated) {
        return visit.post("/account", "/account", Map.of("present", present, "next", next, "repeated", repeated));
    }

    private void as(String login, Role role, Runnable action) {
        as(login, role, () -> {
            action.run();
            return null;
        });
    }

    private <T> T as(String login, Role role, Supplier<T> action) {
        engine.getIdentityService().setAuthentication(login, List.of(role.group()), List.of());
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
