package dev.waymark.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoryTest
@Import(OutboxScene.class)
class TaskNoticesTests {

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

    Cast cast;

    @BeforeEach
    void open() {
        scene.open();
        cast = story.cast();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void who_is_given_a_task_is_told_but_not_who_has_just_brought_it_about() {
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));

        dispatcher.dispatchDue();

        assertThat(scene.subjects())
                .containsExactly(
                        "Your next task: Define the context (" + cast.leader().name() + ")");
        assertThat(scene.states(cast.programManager())).isEmpty();
    }

    @Test
    void who_takes_over_a_task_is_told() {
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        String task =
                story.task(cast.coach(), engagement, "userTask_defineContext").getId();
        tasks.setAssignee(task, cast.deputy().login());

        dispatcher.dispatchDue();

        assertThat(scene.states(cast.coach())).containsExactly("OBSOLETE");
        assertThat(scene.states(cast.deputy())).containsExactly("SENT");
    }

    @Test
    void nobody_is_told_while_the_engagement_is_paused() {
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        scene.send(new NewNotice(NoticeKind.MILESTONE_REACHED, cast.leader().id(), engagement, null));
        processes
                .updateProcessInstanceSuspensionState()
                .byProcessInstanceQuery(
                        processes.createProcessInstanceQuery().processInstanceBusinessKey(engagement.toString()))
                .suspend();

        dispatcher.dispatchDue();

        assertThat(scene.states(cast.coach())).containsExactly("OBSOLETE");
        assertThat(scene.states(cast.leader())).containsExactly("OBSOLETE");
    }
}
