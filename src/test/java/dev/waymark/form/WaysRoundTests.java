package dev.waymark.form;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestDoor.Reply;
import dev.waymark.story.RestStoryTest;
import dev.waymark.story.Story;
import dev.waymark.story.WholeDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** No call of the engine's REST API leads round the form gate, and no kind of value slips through it. */
@RestStoryTest
@Tag("once")
class WaysRoundTests {

    private static final Map<String, Object> WORDS = Map.of("role", value("any words"), "committed", value(true));

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    TaskService tasks;

    @Autowired
    DataSource source;

    private Cast cast;
    private UUID engagement;
    private String task;
    private String instance;
    private SortedMap<String, List<String>> before;

    @BeforeEach
    void a_coach_has_a_task() {
        cast = rest.cast();
        engagement = rest.request(cast);
        rest.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        task = rest.task(cast.coach(), engagement, "userTask_defineContext");
        instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        before = rows();
    }

    private record Way(String method, String path, Object body) {

        /** The engine has no better word for it. */
        boolean refusedByTheEngine() {
            return path.endsWith("/claim") || method.equals("DELETE");
        }
    }

    @TestFactory
    Stream<DynamicTest> no_call_leads_round_the_gate() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Person person : List.of(cast.coach(), cast.programManager(), cast.leader(), cast.sponsor())) {
            for (Way way : ways()) {
                tests.add(dynamicTest(person.login() + ": " + way, () -> {
                    Reply reply = send(person, way);
                    assertThat(reply.status()).as(reply.body()).isBetween(400, way.refusedByTheEngine() ? 500 : 499);
                    assertThat(WholeDatabase.changes(before, rows())).isEmpty();
                }));
            }
        }
        return tests.stream();
    }

    private List<Way> ways() {
        String aTask = "/task/" + task;
        String anInstance = "/process-instance/" + instance;
        String byKey = "/process-definition/key/";
        Map<String, Object> words = Map.of("variables", WORDS);
        Map<String, Object> modifications = Map.of("modifications", WORDS);
        Map<String, Object> skipAhead = Map.of(
                "skipCustomListeners",
                true,
                "skipIoMappings",
                true,
                "instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_decideContinuation")));
        Map<String, Object> startAhead = Map.of(
                "businessKey",
                engagement.toString(),
                "skipCustomListeners",
                true,
                "skipIoMappings",
                true,
                "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_decideContinuation")));
        Map<String, Object> leader = Map.of("userId", cast.leader().login());
        return List.of(
                post(aTask + "/complete", words),
                post(aTask + "/resolve", words),
                post(aTask + "/delegate", leader),
                post(aTask + "/assignee", leader),
                post(aTask + "/claim", leader),
                post(aTask + "/unclaim", Map.of()),
                post(aTask + "/bpmnError", Map.of("errorCode", "any", "variables", WORDS)),
                post(aTask + "/bpmnEscalation", Map.of("escalationCode", "any", "variables", WORDS)),
                post(aTask + "/variables", modifications),
                post(aTask + "/localVariables", modifications),
                put(aTask + "/variables/committed", value(true)),
                put(aTask + "/localVariables/leader", value("any")),
                new Way("DELETE", aTask + "/localVariables/leader", null),
                post(aTask + "/comment/create", Map.of("message", "any words")),
                post(aTask + "/identity-links", Map.of("userId", cast.leader().login(), "type", "candidate")),
                put(aTask, Map.of("name", "any", "assignee", cast.leader().login())),
                new Way("DELETE", aTask, null),
                post(
                        "/task/create",
                        Map.of("name", "any", "assignee", cast.coach().login(), "parentTaskId", task)),
                post(anInstance + "/modification", skipAhead),
                post(anInstance + "/variables", modifications),
                put(anInstance + "/variables/committed", value(true)),
                put(anInstance + "/suspended", Map.of("suspended", true)),
                new Way("DELETE", anInstance, null),
                post(anInstance + "/comment", Map.of("message", "any words")),
                post("/process-instance/delete", Map.of("processInstanceIds", List.of(instance))),
                put("/process-instance/suspended", Map.of("suspended", true, "processInstanceIds", List.of(instance))),
                post("/execution/" + instance + "/signal", words),
                post("/execution/" + instance + "/localVariables", modifications),
                put("/execution/" + instance + "/localVariables/committed", value(true)),
                post("/message", Map.of("messageName", "any", "processInstanceId", instance)),
                post(byKey + "coaching-engagement/start", Map.of("businessKey", engagement.toString())),
                post(byKey + "coaching-engagement/start", words),
                post(byKey + "coaching-engagement/start", startAhead),
                post(byKey + "feedback-360/start", Map.of("businessKey", engagement.toString())),
                post(byKey + "coaching-session/start", Map.of("businessKey", engagement.toString())),
                post(byKey + "undelivered-message/start", Map.of("businessKey", engagement.toString())),
                post(byKey + "feedback-360/submit-form", Map.of("businessKey", engagement.toString())),
                put(byKey + "coaching-engagement/suspended", Map.of("suspended", true)),
                put(byKey + "coaching-engagement/history-time-to-live", Map.of("historyTimeToLive", 0)),
                post("/decision-definition/key/reminder-policy/evaluate", Map.of("variables", WORDS)));
    }

    @TestFactory
    Stream<DynamicTest> no_other_kind_of_value_passes() {
        String bytes = Base64.getEncoder().encodeToString("any words".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> serialised = Map.of("objectTypeName", "java.lang.String");
        return Stream.of(
                        entry("Date", Map.of("type", "Date", "value", "2027-02-01T10:00:00.000+0000")),
                        entry("Bytes", Map.of("type", "Bytes", "value", bytes)),
                        entry(
                                "File",
                                Map.of("type", "File", "value", bytes, "valueInfo", Map.of("filename", "any.txt"))),
                        entry(
                                "Object as JSON",
                                Map.of(
                                        "type",
                                        "Object",
                                        "value",
                                        "\"any words\"",
                                        "valueInfo",
                                        and(serialised, "serializationDataFormat", "application/json"))),
                        entry(
                                "Object as Java",
                                Map.of(
                                        "type",
                                        "Object",
                                        "value",
                                        "rO0ABXQACWFueSB3b3Jkcw==",
                                        "valueInfo",
                                        and(
                                                serialised,
                                                "serializationDataFormat",
                                                "application/x-java-serialized-object"))),
                        entry("Object without a format", Map.of("type", "Object", "value", "any words")),
                        entry("Xml", Map.of("type", "Xml", "value", "<any>words</any>")),
                        entry("broken Json", Map.of("type", "Json", "value", "{\"any\": ")),
                        entry("Json text", Map.of("type", "Json", "value", "{\"any\": \"words\"}")),
                        entry("deep Json", Map.of("type", "Json", "value", "[".repeat(5000) + "]".repeat(5000))),
                        entry("unknown type", Map.of("type", "Anything", "value", "any words")),
                        entry("number of another type", Map.of("type", "Long", "value", 5)),
                        entry("NUL", value("any\u0000words")),
                        entry("null", Collections.singletonMap("value", null)))
                .map(each -> dynamicTest(each.getKey(), () -> refuses(Map.of("role", each.getValue()))));
    }

    private void refuses(Map<String, Object> wrong) {
        Map<String, Object> variables = new HashMap<>();
        Answers.context().forEach((key, answer) -> variables.put(key, value(answer)));
        variables.put("outcomes", Map.of("type", "Json", "value", """
                [{"title": "any", "benchmark": "any", "baseline": "any", "target": "any"}]
                """));
        variables.putAll(wrong);

        Reply reply = rest.post(cast.coach(), "/task/" + task + "/submit-form", Map.of("variables", variables));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(WholeDatabase.changes(before, rows())).isEmpty();
    }

    @Test
    void words_in_the_business_key_and_in_hidden_fields_go_nowhere() {
        Reply started = rest.post(
                cast.programManager(),
                "/process-definition/key/coaching-engagement/submit-form",
                Map.of(
                        "businessKey",
                        "words in a business key",
                        "variables",
                        Map.of(
                                "leaderMail", value(cast.leader().mail()),
                                "organisation", value("any"),
                                "purpose", value("any"),
                                "months", value(9),
                                "hoursPerMonth", value(3))));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(rest.tree(started).path("businessKey").asText()).isNotEqualTo("words in a business key");

        rest.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        rest.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        rest.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());
        rest.submit(
                cast.coach(),
                engagement,
                "userTask_interviewRater",
                Map.of(
                        "outcome",
                        "declined",
                        "heldOn",
                        "no date at all",
                        "strengths",
                        List.of(Map.of("theme", "words in a hidden field", "unknown", 5))));

        assertThat(new WholeDatabase(source).rows(table -> true).toString())
                .doesNotContain("words in a business key")
                .doesNotContain("words in a hidden field");
    }

    private Reply send(Person person, Way way) {
        return switch (way.method()) {
            case "DELETE" -> rest.delete(person, way.path());
            case "PUT" -> rest.put(person, way.path(), map(way.body()));
            default -> rest.post(person, way.path(), map(way.body()));
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object body) {
        return (Map<String, Object>) body;
    }

    private SortedMap<String, List<String>> rows() {
        return new WholeDatabase(source).rows(WholeDatabase.OF_PROGRAMS);
    }

    private static Way post(String path, Map<String, Object> body) {
        return new Way("POST", path, body);
    }

    private static Way put(String path, Map<String, Object> body) {
        return new Way("PUT", path, body);
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> and(Map<String, Object> some, String key, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(key, value);
        return all;
    }
}
