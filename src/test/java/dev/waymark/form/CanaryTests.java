package dev.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.engagement.Outcomes;
import dev.waymark.form.FormField.Type;
import dev.waymark.form.Journey.Step;
import dev.waymark.notice.Post;
import dev.waymark.people.Person;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestDoor.Reply;
import dev.waymark.story.RestStoryTest;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WholeDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is typed into a form is found afterwards only where it belongs. */
@RestStoryTest
@Tag("once")
class CanaryTests {

    private static final Set<String> OUTCOME = Set.of("title", "benchmark", "baseline", "target");
    /** Deleted with the plan that it belonged to, or the name of somebody who has one already. */
    private static final Set<String> FORGOTTEN =
            Set.of("note-other-support.what", "note-other-support.commitment", "decide-milestone.deputyName");

    /** A later answer takes their place. */
    private static final Set<String> REPLACED = Set.of("choose-practices.title", "own-practice.mend");

    private static final List<String> PATHS =
            List.of("", "/form", "/form-variables", "/rendered-form", "/variables", "/localVariables", "/comment");

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Clock clock;

    @Autowired
    DataSource source;

    @Autowired
    ApplicationContext program;

    /** Marker by form and key. */
    private final Map<String, String> markers = new LinkedHashMap<>();

    private final Log log = new Log();
    private Visits visits;
    private Post post;

    @BeforeEach
    void listen() {
        log.attach();
        post = new Post(program);
        visits = program.getAutowireCapableBeanFactory().createBean(Visits.class);
    }

    @AfterEach
    void stopListening() {
        log.detach();
        post.close();
    }

    @Test
    void private_words_stay_where_they_belong() {
        Journey journey = new Journey(rest, story, outcomes, clock, this::marker);
        Reader programManager = new Reader(journey.cast().programManager());
        List<Reader> sponsors =
                journey.cast().sponsors().stream().map(Reader::new).toList();
        List<Reader> readers = new ArrayList<>(sponsors);
        readers.add(programManager);
        Set<String> forAll = new HashSet<>(Set.of("request-engagement.organisation"));
        OUTCOME.forEach(key -> forAll.add("define-context." + key));
        Set<String> forProgramManager = new HashSet<>(forAll);
        forProgramManager.add("request-engagement.purpose");
        Set<String> forSponsors = new HashSet<>(forAll);
        boolean released = false;
        Set<String> written = new HashSet<>();

        for (Step step : journey.steps()) {
            Optional<String> task = journey.reach(step);
            Map<String, Object> answers = step.answers().get();
            refused(journey, step, task, answers);
            Reply reply = journey.submit(step, step.who(), task, answers);
            assertThat(reply.status()).as(step + reply.body()).isIn(200, 204);
            post.deliver();
            boolean firstOfItsKind = written.add(step.form() + answers.keySet());
            switch (step.form()) {
                case "present-program" -> {
                    // What everybody is asked to commit to, with the questions answered; without the coach's
                    // assessment.
                    List.of("title", "detail", "name", "changeNote").forEach(key -> {
                        forSponsors.add("design-program." + key);
                        forSponsors.add("revise-program." + key);
                    });
                    forSponsors.add("present-program.question");
                    forSponsors.add("present-program.answer");
                }
                case "agree-new-outcomes" ->
                    OUTCOME.forEach(key -> {
                        forSponsors.add("agree-new-outcomes." + key);
                        forProgramManager.add("agree-new-outcomes." + key);
                    });
                case "release-review" -> {
                    if (answers.get("answer").equals("release") && !released) {
                        released = true;
                        sponsors.forEach(sponsor -> assertThat(sponsor.sees(journey))
                                .as("released to %s", sponsor.person.login())
                                .contains("compare-outcomes.summary", "compare-outcomes.actual"));
                        List.of("actual", "gap", "title", "detail", "target", "reason", "summary", "celebration")
                                .forEach(key -> forSponsors.add("compare-outcomes." + key));
                        forProgramManager.add("compare-outcomes.target");
                        firstOfItsKind = true;
                    }
                }
                default -> {}
            }
            if (firstOfItsKind) {
                for (Reader reader : readers) {
                    assertThat(reader.sees(journey))
                            .as("%s after %s", reader.person.login(), step)
                            .isSubsetOf(reader == programManager ? forProgramManager : forSponsors);
                }
            }
        }
        story.travel(Duration.ofDays(7));
        post.deliver();

        assertThat(released).isTrue();
        assertThat(markers.keySet()).containsAll(texts(journey));
        WholeDatabase database = new WholeDatabase(source);
        assertThat(found(database.rows(WholeDatabase.OF_THE_ENGINE).toString())).isEmpty();
        assertThat(post.arrivals()).hasSizeGreaterThan(10);
        assertThat(found(post.arrivals().toString()))
                .as("an invitation says where the two meet")
                .containsExactlyInAnyOrder(
                        "schedule-session.place", "confirm-next-session.place", "change-appointment.place");
        for (Reader reader : readers) {
            assertThat(post.arrivals(reader.person.mail())).isNotEmpty();
            assertThat(found(post.arrivals(reader.person.mail()).toString())).isEmpty();
        }
        assertThat(log.lines).isNotEmpty();
        assertThat(found(log.lines.toString())).isEmpty();
        Set<String> kept = texts(journey);
        kept.removeAll(FORGOTTEN);
        kept.removeAll(REPLACED);
        assertThat(found(database.rows(WholeDatabase.OF_THE_ENGINE.negate()).toString()))
                .as("kept where it belongs")
                .containsAll(kept)
                .doesNotContainAnyElementsOf(FORGOTTEN);
    }

    /** The same words, refused for one thing that is wrong: a refusal must not tell them to anybody else either. */
    private void refused(Journey journey, Step step, Optional<String> task, Map<String, Object> answers) {
        Map<String, Object> wrong = new HashMap<>(answers);
        wrong.put("unknown", true);
        assertThat(journey.submit(step, step.who(), task, wrong).status()).isEqualTo(400);
        if (step.form().equals("name-raters")) {
            List<Object> twice = new ArrayList<>((Collection<?>) answers.get("raters"));
            twice.add(twice.get(0));
            assertThat(journey.submit(
                                    step,
                                    step.who(),
                                    task,
                                    Map.of("consent", true, "smallGroups", "together", "raters", twice))
                            .status())
                    .isEqualTo(400);
        }
    }

    private String marker(String key) {
        return markers.computeIfAbsent(key, added -> {
            int number = markers.size();
            return "Zq" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "xqz";
        });
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

    /** Every text that the forms of the journey ask for. */
    private static Set<String> texts(Journey journey) {
        Set<String> texts = new TreeSet<>();
        for (Step step : journey.steps()) {
            collect(step.form(), step.schema().fields(), texts);
        }
        texts.removeAll(Set.of("request-engagement.leaderMail", "decide-milestone.deputyMail", "ask-supporter.mail"));
        return texts;
    }

    private static void collect(String form, List<FormField> fields, Set<String> texts) {
        for (FormField field : fields) {
            if (field.type() == Type.TEXT) {
                texts.add(form + "." + field.key());
            }
            collect(form, field.rows(), texts);
        }
    }

    /** Somebody who looks at everything within reach: pages, and each task that REST lists. */
    private class Reader {

        private final Person person;
        private Visit visit;

        Reader(Person person) {
            this.person = person;
        }

        Set<String> sees(Journey journey) {
            if (visit == null) {
                visit = visits.anonymous();
                visit.logIn(person.login(), RestDoor.PASSWORD);
            }
            StringBuilder seen = new StringBuilder(visit.get("/").body());
            for (String page : List.of("", "/sessions", "/actions", "/actions/past", "/stream", "/metrics")) {
                seen.append(
                        visit.get("/engagements/" + journey.engagement() + page).body());
            }
            Reply tasks = rest.get(person, "/task?processInstanceBusinessKey=" + journey.engagement());
            seen.append(tasks.body());
            for (JsonNode task : rest.tree(tasks)) {
                String id = task.path("id").asText();
                PATHS.forEach(path ->
                        seen.append(rest.get(person, "/task/" + id + path).body()));
                seen.append(rest.get(
                                person,
                                "/process-instance/"
                                        + task.path("processInstanceId").asText() + "/variables")
                        .body());
            }
            for (String path : List.of("/variable-instance", "/history/variable-instance", "/history/detail")) {
                seen.append(rest.get(person, path).body());
            }
            return found(seen.toString());
        }
    }

    private static class Log extends AppenderBase<ILoggingEvent> {

        private final Collection<String> lines = new ConcurrentLinkedQueue<>();
        private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        private final Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        private final Logger ours = loggers.getLogger("dev.waymark");

        void attach() {
            setContext(loggers);
            start();
            ours.setLevel(Level.DEBUG);
            root.addAppender(this);
        }

        void detach() {
            root.detachAppender(this);
            ours.setLevel(null);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }
}
