package dev.waymark.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.access.Role;
import dev.waymark.engagement.Outcomes;
import dev.waymark.form.Journey;
import dev.waymark.form.Journey.Step;
import dev.waymark.people.Person;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestDoor.Reply;
import dev.waymark.story.RestStoryTest;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WholeDatabase;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole program is given out to each of its people, and then each of them is erased; the database keeps no trace. */
@RestStoryTest
class ErasureStoriesTests {

    /**
     * What leader and sponsors committed to, what the leader released, and what the leader took on or took up: it is
     * theirs as much as the coach's.
     */
    private static final Set<String> AGREED = Set.of(
            "define-context.title",
            "define-context.benchmark",
            "define-context.baseline",
            "define-context.target",
            "design-program.title",
            "design-program.detail",
            "design-program.name",
            "revise-program.title",
            "revise-program.detail",
            "revise-program.name",
            "revise-program.changeNote",
            "compare-outcomes.summary",
            "compare-outcomes.celebration",
            "compare-outcomes.actual",
            "compare-outcomes.gap",
            "compare-outcomes.title",
            "compare-outcomes.detail",
            "compare-outcomes.target",
            "compare-outcomes.reason",
            "develop-plan.what",
            "gather-themes.theme");

    /** The only words that stay: they are about no person. */
    private static final String ORGANISATION = "request-engagement.organisation";

    private static final String NOTE = "Zqprivatexqz";
    private static final String WORD_IN_PLAN = "Zqstreamxqz";
    private static final String PHONE = "+49301234567";

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Clock clock;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext program;

    /** Marker by form and key. */
    private final Map<String, String> markers = new LinkedHashMap<>();

    /** Who wrote each of them, by form and key. */
    private final Map<String, Set<Person>> writers = new TreeMap<>();

    private Journey journey;
    private Cast cast;
    private Visits visits;
    private Visit administrator;

    @BeforeEach
    void an_administrator_is_there() {
        visits = program.getAutowireCapableBeanFactory().createBean(Visits.class);
        journey = new Journey(rest, story, outcomes, clock, this::marker);
        cast = journey.cast();
        administrator = visits.stranger(Role.ADMINISTRATOR);
    }

    @Test
    void everybody_of_a_program_is_erased_and_counts_approvals_and_hours_stay() {
        walk();
        traces();
        exported();
        SortedMap<String, List<String>> before = own();
        List<String> approvals = approvals();
        Person coach = cast.coach();
        Person sponsor = cast.sponsor();
        Person leader = cast.leader();

        rater();

        erase(sponsor);
        assertGone(sponsor);
        assertThat(found()).doesNotContainAnyElementsOf(writtenBy(sponsor));

        erase(coach);
        assertGone(coach);
        Set<String> ofCoach = writtenBy(coach);
        ofCoach.removeAll(AGREED);
        assertThat(ofCoach).hasSizeGreaterThan(30);
        assertThat(found()).doesNotContainAnyElementsOf(ofCoach).contains("summarise-session.summary");
        assertThat(everything()).doesNotContain(NOTE, WORD_IN_PLAN, PHONE);

        assertThat(openActions()).as("the leader goes on alone").isPositive();
        erase(leader);
        assertGone(leader);
        assertThat(openActions()).isZero();
        assertThat(found()).containsExactly(ORGANISATION);

        for (Person person : List.of(cast.sponsors().get(1), cast.programManager(), cast.deputy())) {
            erase(person);
            assertGone(person);
        }
        SortedMap<String, List<String>> after = own();
        before.forEach((table, rows) -> {
            if (!mayShrink(table.toLowerCase())) {
                assertThat(after.get(table)).as(table).hasSizeGreaterThanOrEqualTo(rows.size());
            }
        });
        assertThat(approvals()).isEqualTo(approvals).hasSizeGreaterThan(6);
        assertThat(administrator.get("/protection").body())
                .contains("Erased")
                .contains("Given to the person")
                .contains("Session notes: ")
                .doesNotContain(leader.name(), coach.name());
        assertThat(rest.get(leader, "/task").status()).isEqualTo(401);
    }

    /** Answers every form; nothing is renewed, so that the program is over in the end. */
    private void walk() {
        boolean refused = false;
        for (Step step : journey.steps()) {
            if (step.form().equals("agree-new-outcomes")) {
                continue;
            }
            Optional<String> task = journey.reach(step);
            Map<String, Object> answers = step.form().equals("decide-continuation")
                    ? Map.of("ways", List.of("alone"))
                    : step.answers().get();
            Reply reply = journey.submit(step, step.who(), task, answers);
            assertThat(reply.status()).as(step + reply.body()).isIn(200, 204);
            String words = answers.toString();
            markers.forEach((key, marker) -> {
                if (words.contains(marker)) {
                    writers.computeIfAbsent(key, first -> new HashSet<>()).add(step.who());
                }
            });
            if (step.form().equals("name-raters") && !refused) {
                refused = true;
                for (Person person : List.of(cast.leader(), cast.coach(), cast.programManager(), cast.sponsor())) {
                    HttpResponse<String> answer = tryToErase(person);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).contains("1 running program, to be ended or handed over first.");
                }
            }
        }
        assertThat(refused).isTrue();
        assertThat(jdbc.sql("select state from engagement where id = :id")
                        .param("id", journey.engagement())
                        .query(String.class)
                        .single())
                .isEqualTo("COMPLETED");
    }

    /** Where names and words get to besides the forms. */
    private void traces() {
        Person coach = cast.coach();
        Person leader = cast.leader();
        UUID session = jdbc.sql("select id from session_notes where summary is not null and id in"
                        + " (select id from coaching_session where engagement_id = :id) order by id limit 1")
                .param("id", journey.engagement())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        jdbc.sql("insert into private_note (session_id, coach_id, version, note, written_at)"
                        + " values (:session, :coach, 1, :note, :at)")
                .param("session", session)
                .param("coach", coach.id())
                .param("note", NOTE)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update session_notes set summary = summary || :words where id = :session")
                .param(
                        "words",
                        ", as " + coach.name() + " said; " + cast.sponsor().name() + " agrees")
                .param("session", session)
                .update();
        jdbc.sql("insert into stream_entry (id, version, engagement_id, person_id, kind, words, door, at)"
                        + " values (:id, 1, :engagement, :coach, 'COMMENT', :words, 'PAGE', :at)")
                .param("id", UUID.randomUUID())
                .param("engagement", journey.engagement())
                .param("coach", coach.id())
                .param("words", WORD_IN_PLAN)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update person set phone = :phone where id = :coach")
                .param("phone", PHONE)
                .param("coach", coach.id())
                .update();
        jdbc.sql("insert into text_consent (person_id, phone, given, how, at)"
                        + " values (:coach, :phone, true, 'ACCOUNT_PAGE', :at)")
                .param("coach", coach.id())
                .param("phone", PHONE)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (Person person : List.of(coach, leader, cast.sponsor())) {
            jdbc.sql("update notice set last_error = :error where person_id = :person")
                    .param("error", "550 " + person.mail() + " unknown")
                    .param("person", person.id())
                    .update();
        }
        Visit visit = visits.anonymous();
        visit.logIn(leader.login(), RestDoor.PASSWORD);
        visit.post("/account", "/account/calendar", Map.of());
        engineTraces(coach, leader);
    }

    /** In the processes of other people, where they are least expected. */
    private void engineTraces(Person coach, Person leader) {
        UUID other = story.request(story.cast());
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(other.toString())
                .list()
                .get(0);
        for (Person person : List.of(coach, leader)) {
            engine.getRuntimeService()
                    .setVariable(instance.getId(), "of" + person.login().hashCode(), person.name());
            engine.getRuntimeService()
                    .setVariable(
                            instance.getId(),
                            "list" + person.login().hashCode(),
                            Variables.objectValue(new ArrayList<>(List.of(person.mail(), person.name())))
                                    .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                    .create());
            story.as(
                    person,
                    () -> engine.getTaskService().createComment(null, instance.getId(), person.name() + " was here"));
            story.as(
                    person,
                    () -> engine.getTaskService()
                            .createAttachment(
                                    "any", null, instance.getId(), "any", person.name(), "https://example.org"));
        }
        engine.getTaskService()
                .addCandidateUser(
                        engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .get(0)
                                .getId(),
                        coach.login());
        var grant = engine.getAuthorizationService().createNewAuthorization(1);
        grant.setUserId(coach.login());
        grant.setResourceType(7);
        grant.setResourceId(instance.getId());
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    private void exported() {
        Set<String> ofLeader = found(export(cast.leader()).toString());
        assertThat(ofLeader)
                .contains(
                        "summarise-session.summary",
                        "interview-leader.concerns",
                        "check-in-on-results.obstacles",
                        "hold-talks.said",
                        "name-raters.name",
                        "design-program.assessment",
                        "commit-as-leader.reason")
                .doesNotContain("interview-rater.theme", "decide-milestone.reason");
        JsonNode leader = export(cast.leader());
        assertThat(leader.toString()).doesNotContain(NOTE).contains(cast.coach().name());
        assertThat(leader.path("withheld").toString()).contains("Private note: 1", "Heard theme: ");
        assertThat(leader.path("rater"))
                .hasSizeGreaterThan(3)
                .allSatisfy(rater ->
                        assertThat(rater.fieldNames()).toIterable().doesNotContain("state", "held_on", "in_report"));

        JsonNode coach = export(cast.coach());
        Set<String> ofCoach = found(coach.toString());
        assertThat(ofCoach)
                .contains("interview-leader.concerns", "check-in-on-results.obstacles", "interview-rater.theme")
                .doesNotContain("summarise-session.summary", "hold-talks.said", "commit-as-leader.reason");
        assertThat(coach.toString()).contains(NOTE, PHONE);

        JsonNode sponsor = export(cast.sponsor());
        assertThat(found(sponsor.toString()))
                .contains("decide-milestone.reason")
                .doesNotContain(
                        "summarise-session.summary",
                        "interview-leader.concerns",
                        "commit-as-leader.reason",
                        "design-program.assessment",
                        "record-meeting.notes");
        assertThat(sponsor.path("decision")).hasSizeGreaterThan(3);

        HttpResponse<String> page = administrator.post(
                "/protection", "/protection/people/" + cast.leader().id() + "/export", Map.of("form", "HTML"));
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"waymark-data.html\"");
        assertThat(found(page.body())).isEqualTo(ofLeader);
        Visit visit = visits.anonymous();
        visit.logIn(cast.leader().login(), RestDoor.PASSWORD);
        assertThat(visit.get("/account/data").body()).contains("by\n        <span>an administrator</span>");
    }

    /** As the person gets it. */
    private JsonNode export(Person person) {
        Visit visit = visits.anonymous();
        visit.logIn(person.login(), RestDoor.PASSWORD);
        HttpResponse<String> file = visit.post("/account/data", "/account/data", Map.of("form", "JSON"));
        assertThat(file.statusCode()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(file.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(file.body(), noJson);
        }
    }

    /** Somebody whom the leader has named, without an account. */
    private void rater() {
        String name = marker("name-raters.name");
        String mail = marker("name-raters.mail").toLowerCase() + "0@example.org";
        HttpResponse<String> found = administrator.post("/protection", "/protection/search", Map.of("wanted", mail));
        String path = found.body().replaceAll("(?s).*href=\"(/protection/named/rater/[^\"]+)\".*", "$1");
        List<String> states = states();

        HttpResponse<String> file = administrator.post(path, path + "/export", Map.of("form", "JSON"));
        assertThat(file.body()).contains(name, mail).doesNotContain(marker("interview-rater.theme"));
        HttpResponse<String> answer = administrator.post(path, path + "/erase", Map.of("confirmation", name));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(everything()).doesNotContain(mail);
        assertThat(states()).isEqualTo(states);
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
    }

    private List<String> states() {
        return jdbc.sql("select category || state from rater where engagement_id = :id order by 1")
                .param("id", journey.engagement())
                .query(String.class)
                .list();
    }

    private long openActions() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(journey.engagement().toString())
                .taskDefinitionKey("userTask_doAction")
                .count();
    }

    /** That, when and what was answered, and the seal of what was shown. */
    private List<String> approvals() {
        return jdbc.sql("""
                        select m.kind, m.seal, m.opened_at, d.seat_id, d.role, d.answer, d.decided_at
                          from milestone m join decision d on d.milestone_id = m.id
                         where m.engagement_id = :id order by d.decided_at, d.id
                        """)
                .param("id", journey.engagement())
                .query((row, number) -> Rows.read(row, number).toString())
                .list();
    }

    private void erase(Person person) {
        HttpResponse<String> answer = tryToErase(person);
        assertThat(answer.statusCode())
                .as(person.name() + answer.body().replaceAll("(?s).*<legend>Erase</legend>", ""))
                .isEqualTo(302);
    }

    private HttpResponse<String> tryToErase(Person person) {
        String path = "/protection/people/" + person.id();
        HttpResponse<String> page = administrator.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return administrator.post(path, path + "/erase", Map.of("confirmation", person.name()));
    }

    private void assertGone(Person person) {
        Map<String, List<String>> rows = new WholeDatabase(source).rows(table -> true);
        for (String trace : List.of(person.name(), person.mail(), person.login())) {
            rows.forEach((table, texts) -> assertThat(texts)
                    .as(table + " after " + trace + " is erased")
                    .noneMatch(text -> text.toLowerCase().contains(trace.toLowerCase())));
        }
    }

    private String everything() {
        return new WholeDatabase(source).rows(table -> true).toString();
    }

    private SortedMap<String, List<String>> own() {
        return new WholeDatabase(source).rows(WholeDatabase.OF_THE_ENGINE.negate());
    }

    /** Whose rows hold nothing but words, or that somebody is logged in. */
    private boolean mayShrink(String table) {
        return table.startsWith("spring_session")
                || catalogue.holdings().stream()
                        .filter(Holding::rows)
                        .anyMatch(holding -> holding.table().equals(table));
    }

    private Set<String> writtenBy(Person person) {
        Set<String> written = new TreeSet<>();
        writers.forEach((key, people) -> {
            if (people.equals(Set.of(person))) {
                written.add(key);
            }
        });
        return written;
    }

    private String marker(String key) {
        return markers.computeIfAbsent(key, added -> {
            int number = markers.size();
            return "Zp" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "xqz";
        });
    }

    private Set<String> found() {
        return found(everything());
    }

    /** Keys of the markers that are in the words. */
    private Set<String> found(String words) {
        Set<String> found = new TreeSet<>();
        String lower = words.toLowerCase();
        markers.forEach((key, marker) -> {
            if (lower.contains(marker.toLowerCase())) {
                found.add(key);
            }
        });
        return found;
    }
}
