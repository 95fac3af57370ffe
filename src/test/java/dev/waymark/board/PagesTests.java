package dev.waymark.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.consent.Acceptances;
import dev.waymark.engagement.Step;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Statements;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@WebTest
@Tag("once")
class PagesTests {

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    Statements statements;

    @Autowired
    EngagementList engagements;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TaskLeaders leaders;

    @Autowired
    People people;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Accounts accounts;

    @Test
    void an_engagement_is_for_its_parties_and_program_managers() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        String page = "/engagements/" + engagement;

        for (Person party : List.of(cast.coach(), cast.leader(), cast.sponsor())) {
            assertThat(visits.as(party, Role.PARTICIPANT).get(page).statusCode())
                    .isEqualTo(200);
        }
        assertThat(visits.as(cast.programManager(), Role.PROGRAM_MANAGER)
                        .get(page)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visits.stranger(Role.PROGRAM_MANAGER).get(page).statusCode()).isEqualTo(200);
        assertThat(visits.stranger(Role.PARTICIPANT).get(page).statusCode()).isEqualTo(404);
        assertThat(visits.stranger(Role.ADMINISTRATOR).get(page).statusCode()).isEqualTo(404);
        assertThat(visits.stranger(Role.PROGRAM_MANAGER)
                        .get("/engagements/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_engagement_shows_its_step_outcomes_and_who_is_waited_for_but_no_talk() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        Visit sponsor = visits.as(cast.sponsor(), Role.PARTICIPANT);

        String page = sponsor.get("/engagements/" + engagement).body();

        assertThat(page)
                .contains("Name the raters")
                .contains(cast.leader().name())
                .contains("Delegates decisions")
                .contains("27 in all, 3 a month")
                .doesNotContain("any concerns")
                .doesNotContain("Two sites are being merged");
    }

    @Test
    void a_task_opens_for_its_assignee_and_for_program_managers() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        String link = "/tasks/"
                + story.task(cast.leader(), engagement, "userTask_nameRaters").getId();

        HttpResponse<String> leader = visits.as(cast.leader(), Role.PARTICIPANT).get(link);

        assertThat(leader.headers().firstValue("Location").orElseThrow())
                .endsWith(link.replace("/tasks/", "/camunda/app/tasklist/default/#/?task="));
        assertThat(visits.as(cast.coach(), Role.PARTICIPANT).get(link).statusCode())
                .isEqualTo(404);
        assertThat(visits.stranger(Role.PROGRAM_MANAGER).get(link).statusCode()).isEqualTo(302);
        assertThat(visits.as(cast.leader(), Role.PARTICIPANT).get("/tasks/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_task_list_learns_in_one_query_whose_program_a_persons_tasks_are_about() {
        Cast cast = story.cast();
        Person other = story.person("Lars Leader");
        UUID engagement = begun(cast);
        String task =
                story.task(cast.leader(), engagement, "userTask_nameRaters").getId();
        String question = "/tasks/leaders?task=%s&task=none".formatted(task);

        assertThat(visits.as(cast.leader(), Role.PARTICIPANT).get(question).body())
                .isEqualTo("{\"%s\":\"%s\"}".formatted(task, cast.leader().name()));
        assertThat(visits.stranger(Role.PROGRAM_MANAGER).get(question).body())
                .contains(cast.leader().name());
        for (Person reader : List.of(cast.coach(), cast.sponsor(), other)) {
            assertThat(visits.as(reader, Role.PARTICIPANT).get(question).body()).isEqualTo("{}");
        }
        assertThat(visits.anonymous().get(question).statusCode()).isEqualTo(302);
        assertThat(visits.as(cast.leader(), Role.PARTICIPANT)
                        .get("/tasks/leaders?" + "task=none&".repeat(101))
                        .statusCode())
                .isEqualTo(400);
        Visitor leader =
                new Visitor(cast.leader().login(), Set.of(Role.PARTICIPANT), cast.leader(), acceptances.sight());
        assertThat(statements.of(() -> leaders.leaders(List.of(task, "none"), leader)))
                .isOne();
    }

    @Test
    void a_link_to_a_task_survives_the_login() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        accounts.open(cast.leader(), Set.of(Role.PARTICIPANT), Visits.PASSWORD);
        String link = "/tasks/"
                + story.task(cast.leader(), engagement, "userTask_nameRaters").getId();
        Visit visit = visits.anonymous();

        assertThat(visit.get(link).statusCode()).isEqualTo(302);

        assertThat(visit.tryLogIn(cast.leader().login(), Visits.PASSWORD)).contains(link);
    }

    @Test
    void home_leads_each_role_to_its_work() {
        Cast cast = story.cast();
        begun(cast);

        assertThat(visits.as(cast.programManager(), Role.PROGRAM_MANAGER)
                        .get("/")
                        .body())
                .contains(cast.leader().name())
                .contains(cast.coach().name())
                .contains("3 of 8 · 360-degree interviews");
        assertThat(visits.as(cast.leader(), Role.PARTICIPANT).get("/").body())
                .contains("Name the raters")
                .contains("What comes next")
                .contains("Then: Assessment and design");
        assertThat(visits.as(cast.sponsor(), Role.PARTICIPANT).get("/").body())
                .contains("Nothing at the moment")
                .contains(cast.leader().name());
        assertThat(visits.stranger(Role.PARTICIPANT).get("/").body())
                .doesNotContain(cast.leader().name());
    }

    @Test
    void a_page_of_engagements_takes_the_same_statements_whatever_its_size() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(begun(story.cast()));
        }
        Runnable small = () -> tasks.of(ids(engagements.page(true, PageRequest.of(0, 1))));
        Runnable large = () -> tasks.of(ids(engagements.page(true, PageRequest.of(0, 6))));
        small.run();

        assertThat(statements.of(large)).isEqualTo(statements.of(small)).isLessThanOrEqualTo(6);
        assertThat(all).hasSize(6);
    }

    @Test
    void pages_of_engagements_do_not_overlap() {
        for (int i = 0; i < 5; i++) {
            story.request(story.cast());
        }
        List<UUID> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            seen.addAll(ids(engagements.page(true, PageRequest.of(page, 2))));
        }

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void who_hesitates_to_commit_is_for_the_program_manager_alone() {
        Person leader = story.person("Lena Leader");
        Person manager = story.person("Mara Manager");
        var decision = new OpenTasks.OpenTask(
                "1", "Commit to the program", "userTask_commitAsLeader", "any", leader, Story.START, null, false);

        assertThat(Waiting.on(
                        List.of(decision),
                        Step.COMMITMENT,
                        new Visitor("sponsor", Set.of(Role.PARTICIPANT), null, acceptances.sight())))
                .extracting(Waiting::who)
                .containsExactly("Leader and sponsors");
        assertThat(Waiting.on(
                        List.of(decision),
                        Step.COMMITMENT,
                        new Visitor(manager.login(), Set.of(Role.PROGRAM_MANAGER), manager, acceptances.sight())))
                .extracting(Waiting::who)
                .containsExactly(leader.name());
        assertThat(Waiting.on(
                        List.of(decision),
                        Step.COMMITMENT,
                        new Visitor(leader.login(), Set.of(Role.PARTICIPANT), leader, acceptances.sight())))
                .extracting(Waiting::who)
                .containsExactly(leader.name());
    }

    @Test
    void a_program_manager_adds_a_person_with_a_login() {
        Visit visit = visits.stranger(Role.PROGRAM_MANAGER);
        String tail = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> form = person("Nora " + tail, "Nora." + tail + "@Example.org");
        form.put("login", "nora." + tail);
        form.put("password", "twelve characters");

        assertThat(visit.post("/people/new", "/people/new", form).statusCode()).isEqualTo(302);

        Person nora = people.findByLogin("nora." + tail).orElseThrow();
        assertThat(nora.mail()).isEqualTo("nora." + tail + "@example.org");
        assertThat(accounts.roles(nora.login())).containsExactly(Role.PARTICIPANT);
        assertThat(visit.get("/people?name=nora+" + tail).body()).contains(nora.mail());
        assertThat(visits.anonymous().tryLogIn(nora.login(), "twelve characters"))
                .doesNotContain("error");
    }

    @Test
    void a_person_is_checked_field_by_field() {
        Visit visit = visits.stranger(Role.PROGRAM_MANAGER);
        Map<String, String> form = person("", "no address");
        form.put("phone", "call me");
        form.put("zone", "Moon/Base");
        form.put("region", "nowhere at all");
        form.put("login", "No Spaces");
        form.put("password", "short");
        form.put("programManager", "true");

        assertThat(visit.post("/people/new", "/people/new", form).body())
                .contains("Name must be filled in")
                .contains("Mail address must be a mail address")
                .contains("Phone must be a phone number")
                .contains("Time zone must be one of the list")
                .contains("Working region must be")
                .contains("Login must be 3 to 32")
                .contains("Initial password must have at least 12 characters");
    }

    @Test
    void only_administrators_name_program_managers_and_replace_passwords() {
        Visit manager = visits.stranger(Role.PROGRAM_MANAGER);
        Visit administrator = visits.stranger(Role.ADMINISTRATOR);
        Person person = story.person("Olga Own");
        visits.as(person, Role.PARTICIPANT);
        String page = "/people/" + person.id();
        Map<String, String> form = person(person.name(), person.mail());
        form.put("version", String.valueOf(people.get(person.id()).version()));
        form.put("login", person.login());
        form.put("password", "put in place of it");

        assertThat(manager.post(page, page, form).body()).doesNotContain("is saved");
        assertThat(visits.anonymous().tryLogIn(person.login(), Visits.PASSWORD)).doesNotContain("error");
        assertThat(administrator.post(page, page, form).statusCode()).isEqualTo(302);
        assertThat(visits.anonymous().tryLogIn(person.login(), "put in place of it"))
                .doesNotContain("error");

        Map<String, String> promoted = person("Petra " + person.name(), "petra." + person.mail());
        promoted.put("login", "petra." + person.login().substring(person.login().length() - 8));
        promoted.put("password", "twelve characters");
        promoted.put("programManager", "true");
        assertThat(manager.post("/people/new", "/people/new", promoted).statusCode())
                .isEqualTo(200);
        assertThat(accounts.exists(promoted.get("login"))).isFalse();
    }

    @Test
    void only_administrators_change_the_address_that_opens_a_login() {
        Visit manager = visits.stranger(Role.PROGRAM_MANAGER);
        Visit administrator = visits.stranger(Role.ADMINISTRATOR);
        Person person = story.person("Oskar Own");
        String page = "/people/" + person.id();
        Map<String, String> form = person(person.name(), "taken.over." + person.mail());
        form.put("version", String.valueOf(people.get(person.id()).version()));
        form.put("login", person.login());
        visits.as(person, Role.PARTICIPANT);

        assertThat(manager.post(page, page, form).body()).contains("can be changed by an administrator only");
        assertThat(people.get(person.id()).mail()).isEqualTo(person.mail());

        assertThat(administrator.post(page, page, form).statusCode()).isEqualTo(302);
        assertThat(people.get(person.id()).mail()).isEqualTo("taken.over." + person.mail());
    }

    @Test
    void a_change_of_somebody_elses_is_not_overwritten() {
        Visit visit = visits.stranger(Role.PROGRAM_MANAGER);
        Person person = story.person("Vera Version");
        String page = "/people/" + person.id();
        Map<String, String> form = person(person.name(), person.mail());
        form.put("login", person.login());
        form.put("version", "0");

        assertThat(visit.post(page, page, form).body()).contains("Somebody else has just changed this person");
    }

    @Test
    void errors_look_like_the_rest() {
        Visit visit = visits.stranger(Role.PARTICIPANT);

        assertThat(visit.get("/nothing").body())
                .contains("There is nothing here")
                .contains("Log out");
        assertThat(visit.get("/people").body()).contains("Not for you to see");
    }

    private UUID begun(Cast cast) {
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        story.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        return engagement;
    }

    private static List<UUID> ids(Iterable<EngagementList.Line> lines) {
        List<UUID> ids = new ArrayList<>();
        lines.forEach(line -> ids.add(line.id()));
        return ids;
    }

    private static Map<String, String> person(String name, String mail) {
        Map<String, String> form = new HashMap<>(Map.of("version", "0", "name", name, "mail", mail, "phone", ""));
        form.putAll(Map.of("zone", "Europe/Berlin", "region", "de", "login", "", "password", ""));
        return form;
    }
}
