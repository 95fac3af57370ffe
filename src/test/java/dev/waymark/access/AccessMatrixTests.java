package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import dev.waymark.story.WholeDatabase;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Calls of the engine's REST API that nobody but an administrator may make, for each role and for no role at all. */
@WebTest
@Tag("once")
class AccessMatrixTests {

    /** Whatever changes accounts, rights, models or running programs, or makes the engine evaluate something. */
    private static final List<String> ACTS = List.of(
            "POST /user/create {\"profile\": {\"id\": \"eve\"}, \"credentials\": {\"password\": \"a long enough word\"}}",
            "PUT /user/{coach}/profile {\"id\": \"{coach}\", \"firstName\": \"Eve\", \"email\": \"eve@example.org\"}",
            "PUT /user/{coach}/credentials {\"password\": \"a long enough word\"}",
            "DELETE /user/{coach}",
            "POST /user/{coach}/unlock {}",
            "POST /group/create {\"id\": \"coaches\", \"name\": \"Coaches\", \"type\": \"WORKFLOW\"}",
            "PUT /group/camunda-admin {\"id\": \"camunda-admin\", \"name\": \"Everybody\", \"type\": \"SYSTEM\"}",
            "PUT /group/camunda-admin/members/{me}",
            "PUT /group/program-managers/members/{me}",
            "DELETE /group/participants",
            "POST /tenant/create {\"id\": \"any\", \"name\": \"Any\"}",
            "POST /authorization/create {\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"{me}\","
                    + " \"resourceType\": 7, \"resourceId\": \"*\"}",
            "PUT /authorization/{authorization} {\"permissions\": [\"ALL\"], \"groupId\": \"participants\","
                    + " \"resourceType\": 7, \"resourceId\": \"*\"}",
            "DELETE /authorization/{authorization}",
            "POST /filter/create {\"resourceType\": \"Task\", \"name\": \"any\", \"query\": {}}",
            "PUT /filter/{filter} {\"resourceType\": \"Task\", \"name\": \"any\","
                    + " \"query\": {\"assigneeExpression\": \"${1+1}\"}}",
            "DELETE /filter/{filter}",
            "POST /filter/{filter}/list {\"assigneeExpression\": \"${1+1}\"}",
            "POST /task {\"assigneeExpression\": \"${1+1}\"}",
            "POST /task/count {\"dueBeforeExpression\": \"${now()}\"}",
            "DELETE /deployment/{deployment}",
            "POST /deployment/{deployment}/redeploy {}",
            "DELETE /process-definition/{definition}",
            "POST /process-definition/{definition}/restart {\"processInstanceIds\": [\"{instance}\"], \"instructions\":"
                    + " [{\"type\": \"startBeforeActivity\", \"activityId\": \"userTask_defineContext\"}]}",
            "POST /decision-definition/key/escalation-ladder/evaluate {\"variables\": {}}",
            "POST /message {\"messageName\": \"any\"}",
            "POST /signal {\"name\": \"any\", \"executionId\": \"{instance}\"}",
            "POST /execution/{instance}/messageSubscriptions/any/trigger {}",
            "POST /execution/{instance}/create-incident {\"incidentType\": \"any\"}",
            "POST /migration/generate {\"sourceProcessDefinitionId\": \"{definition}\","
                    + " \"targetProcessDefinitionId\": \"{definition}\"}",
            "POST /migration/execute {\"migrationPlan\": {\"sourceProcessDefinitionId\": \"{definition}\","
                    + " \"targetProcessDefinitionId\": \"{definition}\", \"instructions\": [{\"sourceActivityIds\":"
                    + " [\"userTask_defineContext\"], \"targetActivityIds\": [\"userTask_interviewLeader\"]}]},"
                    + " \"processInstanceIds\": [\"{instance}\"]}",
            "POST /modification/execute {\"processDefinitionId\": \"{definition}\", \"processInstanceIds\":"
                    + " [\"{instance}\"], \"instructions\": [{\"type\": \"cancel\", \"activityId\":"
                    + " \"userTask_defineContext\"}]}",
            "POST /modification/executeAsync {\"processDefinitionId\": \"{definition}\", \"processInstanceIds\":"
                    + " [\"{instance}\"], \"instructions\": [{\"type\": \"cancel\", \"activityId\":"
                    + " \"userTask_defineContext\"}]}",
            "POST /process-instance/delete {\"processInstanceIds\": [\"{instance}\"]}",
            "POST /process-instance/job-retries {\"processInstances\": [\"{instance}\"], \"retries\": 0}",
            "POST /process-instance/variables-async {\"processInstanceIds\": [\"{instance}\"], \"variables\":"
                    + " {\"committed\": {\"value\": true}}}",
            "POST /job/{job}/execute",
            "PUT /job/{job}/duedate {\"duedate\": null}",
            "PUT /job/{job}/retries {\"retries\": 0}",
            "PUT /job/{job}/suspended {\"suspended\": true}",
            "PUT /job-definition/suspended {\"suspended\": true, \"processDefinitionKey\": \"coaching-engagement\"}",
            "DELETE /history/process-instance/{instance}",
            "POST /history/process-instance/delete {\"historicProcessInstanceIds\": [\"{instance}\"]}",
            "POST /history/cleanup {}",
            "POST /telemetry/configuration {\"enableTelemetry\": true}");

    /** What tells of others: each answer is empty or refused. */
    private static final List<String> VIEWS = List.of(
            "/history/task",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/detail",
            "/history/user-operation",
            "/history/identity-link-log",
            "/history/incident",
            "/history/job-log",
            "/history/decision-instance",
            "/history/batch",
            "/history/process-definition/{definition}/statistics",
            "/history/process-instance/{instance}",
            "/authorization",
            "/deployment",
            "/deployment/{deployment}/resources",
            "/job?processInstanceId={instance}",
            "/incident",
            "/batch",
            "/execution",
            "/process-instance",
            "/process-instance/{instance}",
            "/process-instance/{instance}/variables",
            "/process-instance/{instance}/activity-instances",
            "/process-instance/{instance}/comment",
            "/event-subscription",
            "/external-task",
            "/decision-definition",
            "/metrics",
            "/schema/log",
            "/user?id={coach}",
            "/user/{coach}/profile",
            "/optimize/user-operation/standard");

    /** As {@link Answers} have it. */
    private static final String PURPOSE = "New to leading other leaders";

    /** What opens for whom, where an engagement is at its first form, which is the coach's. */
    private static final String DOORS = """
            door                                      leader coach sponsor deputy pm otherpm other admin nobody
            /                                         200 200 200 200 200 200 200 200 login
            /who-sees-what                            200 200 200 200 200 200 200 200 login
            /account                                  200 200 200 200 200 200 200 200 login
            /account/data                             200 200 200 200 200 200 200 200 login
            /protection                               403 403 403 403 403 403 403 200 login
            /protection/people/{leader}               403 403 403 403 403 403 403 200 login
            /people                                   403 403 403 403 200 200 403 200 login
            /people/new                               403 403 403 403 200 200 403 200 login
            /people/{leader}                          403 403 403 403 200 200 403 200 login
            /engagements/{engagement}                 200 200 200 200 200 200 404 404 login
            /engagements/{engagement}/sessions        200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/actions         200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/actions/past    200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/stream          200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/metrics         200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/perspectives    200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/planning/agenda 200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/planning/plan   200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/planning/agenda.pdf 200 200 404 404 404 404 404 404 login
            /engagements/{engagement}/planning/plan.pdf   200 200 404 404 404 404 404 404 login
            /engagements/{instance}                   404 404 404 404 404 404 404 404 login
            /tasks/{task}                             404 302 404 404 302 302 404 302 login
            /camunda/app/tasklist/default/            200 200 200 200 200 200 200 200 login
            /camunda/app/cockpit/default/             403 403 403 403 403 403 403 200 login
            /camunda/app/admin/default/               403 403 403 403 403 403 403 200 login
            /actuator                                 403 403 403 403 403 403 403 200 login
            /actuator/health                          200 200 200 200 200 200 200 200 200
            /l/any                                    404 404 404 404 404 404 404 404 404
            /l/form                                   410 410 410 410 410 410 410 410 410
            /calendar/any.ics                         404 404 404 404 404 404 404 404 404
            tasklist:/task/{task}                     none 200 none none 200 200 none 200 login
            tasklist:/task/{task}/form-variables      403 200 403 403 200 200 403 200 login
            tasklist:/history/task                    none none none none none none none 200 login
            tasklist:/history/process-instance        none none none none none none none 200 login
            tasklist:/process-instance/{instance}     none none none none none none none 200 login
            tasklist:/authorization                   none none none none none none none 200 login
            tasklist:/deployment                      none none none none none none none 200 login
            rest:/task/{task}                         none 200 none none 200 200 none 200 login
            rest:/task/{task}/form-variables          403 200 403 403 200 200 403 200 login
            rest:/task/{task}/variables               403 200 403 403 200 200 403 200 login
            rest:/task/{task}/identity-links          403 200 403 403 200 200 403 200 login
            rest:/history/task                        none none none none none none none 200 login
            rest:/history/activity-instance           none none none none none none none 200 login
            rest:/history/process-instance            none none none none none none none 200 login
            rest:/process-instance/{instance}         none none none none none none none 200 login
            rest:/process-instance/{instance}/variables 403 403 403 403 403 403 403 200 login
            rest:/execution                           none none none none none none none 200 login
            rest:/user?id={coach}                     none 200 none none none none none 200 login
            rest:/user/{coach}/profile                none 200 none none none none none 200 login
            rest:/authorization                       none none none none none none none 200 login
            rest:/deployment                          none none none none none none none 200 login
            """;

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource source;

    private Cast cast;
    private Map<String, String> ids;
    private String task;

    @BeforeEach
    void an_engagement_is_under_way() {
        cast = story.cast();
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        visits.as(cast.coach(), Role.PARTICIPANT);
        var open = story.task(cast.coach(), engagement, "userTask_defineContext");
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(open.getProcessDefinitionId())
                .singleResult();
        task = open.getId();
        ids = Map.of(
                "coach",
                cast.coach().login(),
                "leader",
                cast.leader().id().toString(),
                "task",
                task,
                "engagement",
                engagement.toString(),
                "instance",
                open.getProcessInstanceId(),
                "definition",
                definition.getId(),
                "deployment",
                definition.getDeploymentId(),
                "job",
                engine.getManagementService().createJobQuery().list().get(0).getId(),
                "filter",
                engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName("My tasks")
                        .singleResult()
                        .getId(),
                "authorization",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn(Role.PARTICIPANT.group())
                        .list()
                        .get(0)
                        .getId());
    }

    @TestFactory
    Stream<DynamicTest> nobody_changes_accounts_rights_models_or_programs() {
        return Stream.of(Role.PARTICIPANT, Role.PROGRAM_MANAGER).flatMap(role -> {
            Visit visit = visits.stranger(role);
            SortedMap<String, List<String>> before = rows();
            return ACTS.stream()
                    .map(act -> dynamicTest(role + ": " + act, () -> {
                        HttpResponse<String> answer = rest(visit, act);
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 500);
                        assertThat(WholeDatabase.changes(before, rows())).isEmpty();
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> nobody_reads_history_or_what_runs_for_others() {
        return Stream.of(Role.PARTICIPANT, Role.PROGRAM_MANAGER).flatMap(role -> {
            Visit visit = visits.stranger(role);
            return VIEWS.stream()
                    .map(view -> dynamicTest(role + ": " + view, () -> {
                        HttpResponse<String> answer = rest(visit, "GET " + view);
                        if (answer.statusCode() < 400) {
                            assertThat(answer.body().strip()).isIn("[]", "{}", "null", "");
                        }
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> another_coach_finds_no_way_to_a_task() {
        Visit other = visits.stranger(Role.PARTICIPANT);
        return Stream.of(
                        "",
                        "/form",
                        "/form-variables",
                        "/rendered-form",
                        "/deployed-form",
                        "/variables",
                        "/variables/committed",
                        "/localVariables",
                        "/localVariables/committed",
                        "/comment",
                        "/attachment",
                        "/identity-links")
                .map(path -> "/task/" + task + path)
                .map(path -> dynamicTest(path, () -> {
                    HttpResponse<String> answer = rest(other, "GET " + path);
                    if (!answer.body().strip().equals("[]")) {
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everybody_opens_what_is_for_them_and_nothing_else() {
        Map<String, Visit> readers = readers();
        return DOORS.lines().skip(1).flatMap(line -> {
            String[] cells = line.trim().split("\\s+");
            Iterator<Visit> columns = readers.values().iterator();
            return Stream.of(cells)
                    .skip(1)
                    .map(expected -> new Look(cells[0], expected, columns.next()))
                    .map(look -> dynamicTest(
                            name(readers, look.visit()) + ": " + look.door() + " is " + look.expected(),
                            () -> assertThat(opens(look)).isEqualTo(look.expected())));
        });
    }

    @Test
    void what_the_coach_is_told_for_a_task_is_told_to_nobody_else() {
        readers().forEach((name, visit) -> {
            String answer = rest(visit, "GET /task/" + task + "/form-variables").body();
            if (name.equals("coach")) {
                assertThat(answer).contains(PURPOSE);
            } else {
                assertThat(answer).as(name).doesNotContain(PURPOSE);
            }
        });
    }

    @Test
    void what_is_seen_by_whom_is_told_to_everybody_with_a_login() {
        Visit visit = visits.stranger(Role.PARTICIPANT);

        String page = visit.get("/who-sees-what").body();

        for (Content content : Content.values()) {
            assertThat(page).contains(HtmlUtils.htmlEscape(content.title(), "UTF-8"));
        }
        assertThat(page.split(">yes<", -1))
                .hasSize(1
                        + (int) Stream.of(Content.values())
                                .flatMap(content -> Stream.of(Reader.values()).filter(content::isFor))
                                .count());
        assertThat(visit.get("/").body()).contains("href=\"/who-sees-what\"");
    }

    private Map<String, Visit> readers() {
        Map<String, Visit> readers = new LinkedHashMap<>();
        readers.put("leader", visits.as(cast.leader(), Role.PARTICIPANT));
        readers.put("coach", visits.as(cast.coach(), Role.PARTICIPANT));
        readers.put("sponsor", visits.as(cast.sponsor(), Role.PARTICIPANT));
        readers.put("deputy", visits.as(cast.deputy(), Role.PARTICIPANT));
        readers.put("program manager", visits.as(cast.programManager(), Role.PROGRAM_MANAGER));
        readers.put("other program manager", visits.stranger(Role.PROGRAM_MANAGER));
        readers.put("other participant", visits.stranger(Role.PARTICIPANT));
        readers.put("administrator", visits.stranger(Role.ADMINISTRATOR));
        readers.put("nobody", visits.anonymous());
        return readers;
    }

    private static String name(Map<String, Visit> readers, Visit visit) {
        return readers.entrySet().stream()
                .filter(each -> each.getValue() == visit)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private record Look(String door, String expected, Visit visit) {}

    /**
     * {@code login} where one has to log in first, {@code none} where the engine answers with an empty list or that
     * there is nothing, else the status.
     */
    private String opens(Look look) {
        String door = fill(look.door());
        HttpResponse<String> answer;
        if (door.startsWith("rest:")) {
            answer = look.visit().rest(Visits.PASSWORD, "GET", door.substring("rest:".length()), "");
        } else if (door.startsWith("tasklist:")) {
            answer = look.visit().tasklist("GET", door.substring("tasklist:".length()), "");
        } else {
            answer = look.visit().get(door);
        }
        if (answer.headers().firstValue("Location").orElse("").endsWith("/login") || answer.statusCode() == 401) {
            return "login";
        }
        boolean engine = door.contains(":");
        boolean empty = answer.statusCode() == 200 && answer.body().strip().equals("[]");
        return engine && (empty || answer.statusCode() == 404) ? "none" : String.valueOf(answer.statusCode());
    }

    @TestFactory
    Stream<DynamicTest> without_a_login_no_call_is_answered() {
        Visit nobody = visits.anonymous();
        return Stream.concat(ACTS.stream(), VIEWS.stream().map(view -> "GET " + view))
                .map(call -> dynamicTest(call, () -> {
                    HttpResponse<String> answer = rest(nobody, call);
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.body()).isEmpty();
                }));
    }

    private String fill(String call) {
        String filled = call;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private HttpResponse<String> rest(Visit visit, String call) {
        String filled = fill(call.replace("{me}", visit.login()));
        String[] parts = filled.split(" ", 3);
        return visit.rest(Visits.PASSWORD, parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    private SortedMap<String, List<String>> rows() {
        return new WholeDatabase(source)
                .rows(table -> !table.equals("ACT_GE_BYTEARRAY") && !table.startsWith("SPRING_SESSION"));
    }
}
