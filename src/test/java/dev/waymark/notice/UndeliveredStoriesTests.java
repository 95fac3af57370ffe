package dev.waymark.notice;

import static dev.waymark.notice.NoticeKind.ENGAGEMENT_CLOSED;
import static dev.waymark.notice.NoticeKind.MILESTONE_REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.Person;
import dev.waymark.people.PersonErased;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoryTest
@Import(OutboxScene.class)
class UndeliveredStoriesTests {

    @Autowired
    OutboxScene scene;

    @Autowired
    Story story;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    RefusingServer server;
    Person manager;
    Person sponsor;

    @BeforeEach
    void open() {
        scene.open();
        server = new RefusingServer();
        scene.useServer(server.port());
        manager = scene.programManager("Aaron Manager");
        sponsor = scene.person("Sven Sponsor");
    }

    @AfterEach
    void close() throws IOException {
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey(UndeliveredModel.KEY)
                .list()
                .forEach(each -> processes.deleteProcessInstance(each.getId(), "end of the test"));
        scene.dismiss(manager);
        server.close();
        scene.close();
    }

    @Test
    void a_refused_address_is_corrected_by_a_program_manager_and_the_mail_arrives() {
        server.refuse(sponsor.mail(), "550 no such user here");
        scene.send(MILESTONE_REACHED, sponsor, null);
        dispatcher.dispatchDue();

        Task task = openTask();
        assertThat(task.getAssignee()).isEqualTo(manager.login());
        assertThat(task.getDueDate()).isNotNull();
        assertThat(shown(task))
                .containsEntry("personName", sponsor.name())
                .containsEntry("address", sponsor.mail())
                .containsEntry("kind", "news of a milestone");
        assertThat((String) shown(task).get("error")).contains("550 no such user here");

        submit(task, Map.of("way", "correct", "address", "Sven.Right." + sponsor.login() + "@Example.org"));
        dispatcher.dispatchDue();

        String corrected = "sven.right." + sponsor.login() + "@example.org";
        assertThat(scene.reload(sponsor).mail()).isEqualTo(corrected);
        assertThat(server.accepted()).containsExactly(corrected);
        assertThat(scene.states(sponsor)).containsExactly("SENT");
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void an_address_of_somebody_else_or_none_at_all_is_refused() {
        server.refuse(sponsor.mail(), "550 no such user here");
        scene.send(MILESTONE_REACHED, sponsor, null);
        dispatcher.dispatchDue();
        Task task = openTask();

        assertThatThrownBy(() -> submit(task, Map.of("way", "correct", "address", manager.mail())))
                .hasMessageContaining("must not be somebody else's address");
        assertThatThrownBy(() -> submit(task, Map.of("way", "correct", "address", "sven@@example.org")))
                .isInstanceOf(RuntimeException.class);
        assertThat(scene.reload(sponsor).mail()).isEqualTo(sponsor.mail());
        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void whoever_is_erased_is_told_nothing_more_and_nobody_is_asked_about_it() {
        server.refuse(sponsor.mail(), "550 no such user here");
        scene.send(MILESTONE_REACHED, sponsor, null);
        dispatcher.dispatchDue();
        scene.send(ENGAGEMENT_CLOSED, sponsor, null);
        assertThat(openTasks()).hasSize(1);

        events.publishEvent(new PersonErased(sponsor.id()));

        assertThat(openTasks()).isEmpty();
        assertThat(scene.states(sponsor)).hasSize(2).containsOnly("DROPPED");
    }

    @Test
    void a_mail_is_sent_again_when_the_server_has_come_to_its_senses() {
        server.refuse(sponsor.mail(), "554 not today");
        scene.send(MILESTONE_REACHED, sponsor, null);
        dispatcher.dispatchDue();
        server.acceptAll();

        submit(openTask(), Map.of("way", "again"));
        dispatcher.dispatchDue();

        assertThat(server.accepted()).containsExactly(sponsor.mail());
        assertThat(scene.states(sponsor)).containsExactly("SENT");
    }

    @Test
    void a_mail_is_dropped_with_a_reason() {
        server.refuse(sponsor.mail(), "550 no such user here");
        scene.send(MILESTONE_REACHED, sponsor, null);
        dispatcher.dispatchDue();

        submit(openTask(), Map.of("way", "drop", "reason", "Left the company"));
        dispatcher.dispatchDue();

        assertThat(server.accepted()).isEmpty();
        assertThat(scene.states(sponsor)).containsExactly("DROPPED");
        assertThat(jdbc.sql("select drop_reason from notice where person_id = :person")
                        .param("person", sponsor.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Left the company");
    }

    @Test
    void one_task_stands_for_all_mails_to_the_same_person() {
        server.refuse(sponsor.mail(), "550 no such user here");
        scene.send(MILESTONE_REACHED, sponsor, null);
        scene.send(ENGAGEMENT_CLOSED, sponsor, null);
        dispatcher.dispatchDue();
        server.acceptAll();

        submit(openTask(), Map.of("way", "again"));
        dispatcher.dispatchDue();

        assertThat(server.accepted()).containsExactly(sponsor.mail(), sponsor.mail());
        assertThat(scene.states(sponsor)).containsExactly("SENT", "SENT");
    }

    @Test
    void a_temporary_refusal_is_tried_again_after_a_minute_and_up_to_a_day_and_holds_nobody_up() {
        Person leader = scene.person("Leo Leader");
        server.refuse(sponsor.mail(), "451 try again later");
        scene.send(MILESTONE_REACHED, sponsor, null);
        scene.send(MILESTONE_REACHED, leader, null);

        dispatcher.dispatchDue();
        assertThat(server.accepted()).containsExactly(leader.mail());
        UUID notice = scene.onlyNotice(sponsor);
        for (Duration pause : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofDays(1))) {
            assertThat(scene.states(sponsor)).containsExactly("WAITING");
            dispatcher.dispatchDue();
            assertThat(openTasks()).isEmpty();
            story.travel(pause);
            dispatcher.dispatchDue();
        }

        assertThat(scene.states(sponsor)).containsExactly("UNDELIVERABLE");
        assertThat(openTask().getTaskDefinitionKey()).isEqualTo(UndeliveredModel.RESOLVE);
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(notice.toString())
                        .count())
                .isOne();
    }

    @Test
    void a_mail_that_the_server_cannot_bear_holds_nobody_up() {
        Person leader = scene.person("Leo Leader");
        server.refuse(sponsor.mail(), RefusingServer.HANG_UP);
        scene.send(MILESTONE_REACHED, sponsor, null);
        scene.send(MILESTONE_REACHED, leader, null);

        assertThat(dispatcher.dispatchDue()).isTrue();

        assertThat(server.accepted()).containsExactly(leader.mail());
        assertThat(scene.states(sponsor)).containsExactly("WAITING");
    }

    @Test
    void a_server_that_is_closing_down_is_an_outage_and_nobodys_fault() {
        server.refuse(sponsor.mail(), "421 closing down");
        scene.send(MILESTONE_REACHED, sponsor, null);

        assertThat(dispatcher.dispatchDue()).isFalse();
        server.acceptAll();
        assertThat(dispatcher.dispatchDue()).isTrue();

        assertThat(server.accepted()).containsExactly(sponsor.mail());
    }

    @Test
    void an_address_that_is_none_never_reaches_the_server() {
        Person nowhere = scene.person("No Where");
        jdbc.sql("update person set mail = 'no where at all' where id = :id")
                .param("id", nowhere.id())
                .update();
        scene.send(MILESTONE_REACHED, nowhere, null);

        dispatcher.dispatchDue();

        assertThat(scene.states(nowhere)).containsExactly("UNDELIVERABLE");
        assertThat(openTasks()).hasSize(1);
    }

    private Task openTask() {
        assertThat(openTasks()).hasSize(1);
        return openTasks().get(0);
    }

    private List<Task> openTasks() {
        return tasks.createTaskQuery()
                .taskDefinitionKey(UndeliveredModel.RESOLVE)
                .list();
    }

    private Map<String, Object> shown(Task task) {
        return story.as(manager, () -> forms.getTaskFormVariables(task.getId()));
    }

    private void submit(Task task, Map<String, Object> answers) {
        story.as(manager, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return null;
        });
    }
}
