package dev.waymark.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.people.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The engine's REST API as people with a login see it. */
@TestComponent
public class RestDoor {

    public static final String PASSWORD = "a password of a story";

    private final ServletWebServerApplicationContext server;
    private final Accounts accounts;
    private final Story story;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    RestDoor(ServletWebServerApplicationContext server, Accounts accounts, Story story) {
        this.server = server;
        this.accounts = accounts;
        this.story = story;
    }

    /** What the server answered. */
    public record Reply(int status, String body) {}

    /** A story's people, each with a login that may ask REST. */
    public Cast cast() {
        Cast cast = story.cast();
        accounts.open(cast.programManager(), EnumSet.of(Role.PROGRAM_MANAGER, Role.INTEGRATION), PASSWORD);
        List<Person> others = new ArrayList<>(cast.sponsors());
        others.addAll(List.of(cast.coach(), cast.leader(), cast.deputy()));
        others.forEach(this::admit);
        return cast;
    }

    public void admit(Person person) {
        accounts.open(person, EnumSet.of(Role.PARTICIPANT, Role.INTEGRATION), PASSWORD);
    }

    /** Sends the start form and returns the engagement's id. */
    public UUID request(Cast cast) {
        Reply reply = start(cast.programManager(), Answers.request(cast));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return UUID.fromString(tree(reply).path("businessKey").asText());
    }

    public Reply start(Person person, Map<String, ?> answers) {
        return post(person, "/process-definition/key/coaching-engagement/submit-form", variables(answers));
    }

    /** Submits the person's open task of this key, as found through REST, and expects it to be taken. */
    public void submit(Person person, UUID engagement, String taskKey, Map<String, ?> answers) {
        Reply reply = submit(person, task(person, engagement, taskKey), answers);
        assertThat(reply.status()).as(taskKey + ": " + reply.body()).isEqualTo(204);
        story.runJobs(engagement);
    }

    public Reply submit(Person person, String taskId, Map<String, ?> answers) {
        return post(person, "/task/" + taskId + "/submit-form", variables(answers));
    }

    public String task(Person person, UUID engagement, String taskKey) {
        JsonNode tasks = tree(get(
                person,
                "/task?assignee=" + person.login() + "&processInstanceBusinessKey=" + engagement + "&taskDefinitionKey="
                        + taskKey));
        assertThat(tasks)
                .as("open %s, while open is %s", taskKey, story.open(engagement))
                .isNotEmpty();
        return tasks.get(0).path("id").asText();
    }

    public Reply get(@Nullable Person person, String path) {
        return send(person, request(path).GET());
    }

    public Reply post(@Nullable Person person, String path, Map<String, ?> body) {
        return send(person, request(path).POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    public Reply put(@Nullable Person person, String path, Map<String, ?> body) {
        return send(person, request(path).PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    public Reply delete(@Nullable Person person, String path) {
        return send(person, request(path).DELETE());
    }

    /** The rows of a list as the open form shows them, or the options of a question. */
    public List<JsonNode> rows(Person person, String taskId, String key) {
        Reply shown = get(person, "/task/" + taskId + "/form-variables?variableNames=" + key);
        List<JsonNode> rows = new ArrayList<>();
        tree(tree(shown).path(key).path("value").asText("[]")).forEach(rows::add);
        return rows;
    }

    public JsonNode tree(Reply reply) {
        return tree(reply.body());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.getWebServer().getPort() + "/engine-rest" + path))
                .header("Content-Type", "application/json");
    }

    private Reply send(@Nullable Person person, HttpRequest.Builder request) {
        if (person != null) {
            String credentials = person.login() + ":" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private Map<String, Object> variables(Map<String, ?> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> {
            Map<String, Object> variable = new HashMap<>();
            boolean isJson = value instanceof List<?> || value instanceof Map<?, ?>;
            variable.put("value", isJson ? text(value) : value);
            if (isJson) {
                variable.put("type", "Json");
            }
            variables.put(key, variable);
        });
        return Map.of("variables", variables);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
