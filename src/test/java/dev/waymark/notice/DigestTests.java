package dev.waymark.notice;

import static dev.waymark.notice.NoticeKind.ACTION_LATE;
import static dev.waymark.notice.NoticeKind.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoryTest
@Import(OutboxScene.class)
class DigestTests {

    static final Instant EIGHT_ON_TUESDAY = Instant.parse("2027-02-02T07:00:00Z");

    @Autowired
    OutboxScene scene;

    @Autowired
    Story story;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    Person coach;

    @BeforeEach
    void open() {
        scene.open();
        coach = scene.person("Clara Coach");
        scene.digestDue(coach, EIGHT_ON_TUESDAY);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void the_morning_brings_one_overview_with_what_is_late_first() throws Exception {
        scene.task(coach, "Gather the themes", null);
        scene.task(coach, "Design the program", Instant.parse("2027-02-05T22:59:59Z"));
        Task late = scene.task(coach, "Define the context", Instant.parse("2027-01-29T22:59:59Z"));
        story.travelTo(EIGHT_ON_TUESDAY);

        digestHour();
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("3 open tasks");
        String text = text();
        assertThat(text)
                .containsSubsequence(
                        "Define the context",
                        "Overdue since Friday, 29 January 2027",
                        "http://localhost:8080/tasks/" + late.getId(),
                        "Design the program",
                        "Due Friday, 5 February 2027",
                        "Gather the themes");
        assertThat(scene.reload(coach).digestDue()).isEqualTo("2027-02-03T07:00:00Z");
    }

    @Test
    void nobody_hears_anything_when_nothing_is_open() {
        story.travelTo(EIGHT_ON_TUESDAY);

        digestHour();
        dispatcher.dispatchDue();

        assertThat(scene.states(coach)).isEmpty();
        assertThat(scene.reload(coach).digestDue()).isEqualTo("2027-02-03T07:00:00Z");
    }

    @Test
    void what_was_done_before_the_mail_went_out_is_not_in_it() {
        Task task = scene.task(coach, "Define the context", null);
        story.travelTo(EIGHT_ON_TUESDAY);
        digestHour();
        scene.done(task);

        dispatcher.dispatchDue();

        assertThat(scene.states(coach)).containsExactly("OBSOLETE");
    }

    @Test
    void a_long_list_is_cut_and_says_so() throws Exception {
        for (int number = 1; number <= 23; number++) {
            scene.task(coach, "Task number " + number, null);
        }
        story.travelTo(EIGHT_ON_TUESDAY);

        digestHour();
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("23 open tasks");
        assertThat(text().split("Task number", -1)).hasSize(21);
        assertThat(text()).contains("… and 3 more");
    }

    @Test
    void tasks_of_the_night_are_told_by_the_overview_alone() {
        story.travelTo(Instant.parse("2027-02-01T19:00:00Z"));
        scene.send(TASK, coach, scene.task(coach, "Define the context", null));
        story.travelTo(EIGHT_ON_TUESDAY.minus(Duration.ofMinutes(10)));

        digestHour();
        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).isEmpty();
        story.travelTo(EIGHT_ON_TUESDAY);
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("One open task: Define the context");
        assertThat(scene.states(coach)).containsExactly("OBSOLETE", "SENT");
    }

    @Test
    void an_action_that_became_late_at_night_stands_in_the_overview_and_gets_no_mail_beside_it() throws Exception {
        story.travelTo(Instant.parse("2027-02-01T22:59:59Z"));
        scene.send(
                ACTION_LATE, coach, scene.task(coach, "Do what was promised", Instant.parse("2027-02-01T22:59:59Z")));
        story.travelTo(EIGHT_ON_TUESDAY);

        digestHour();
        dispatcher.dispatchDue();

        assertThat(scene.states(coach)).containsExactly("OBSOLETE", "SENT");
        assertThat(text()).containsSubsequence("Do what was promised", "Overdue since Monday, 1 February 2027");
    }

    @Test
    void a_late_action_gets_a_mail_of_its_own_where_there_is_no_overview() {
        scene.send(ACTION_LATE, coach, scene.task(coach, "Do what was promised", null));

        dispatcher.dispatchDue();

        assertThat(scene.states(coach)).containsExactly("SENT");
    }

    @Test
    void after_days_without_mail_one_overview_comes_and_not_three() {
        scene.task(coach, "Define the context", null);
        scene.server.stop();
        for (Instant morning = EIGHT_ON_TUESDAY;
                morning.isBefore(EIGHT_ON_TUESDAY.plus(Duration.ofDays(3)));
                morning = morning.plus(Duration.ofDays(1))) {
            story.travelTo(morning);
            digestHour();
            dispatcher.dispatchDue();
        }
        scene.server.start();
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("One open task: Define the context");
        assertThat(scene.states(coach)).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void there_is_no_overview_on_a_weekend() {
        Instant saturday = Instant.parse("2027-02-06T07:00:00Z");
        scene.digestDue(coach, saturday);
        scene.task(coach, "Define the context", null);
        story.travelTo(saturday);

        digestHour();
        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).isEmpty();
        story.travelTo(Instant.parse("2027-02-08T07:00:00Z"));
        digestHour();
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("One open task: Define the context");
        assertThat(scene.reload(coach).digestDue()).isEqualTo("2027-02-09T07:00:00Z");
    }

    private void digestHour() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("daily-digest")
                .latestVersion()
                .singleResult()
                .getId();
        Job timer = management.createJobQuery().processDefinitionId(definition).timers().list().stream()
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
        management.createJobQuery().processDefinitionId(definition).list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String text() throws Exception {
        MimeMultipart parts = (MimeMultipart) scene.server.arrivals().get(0).getContent();
        return (String) parts.getBodyPart(0).getContent();
    }
}
