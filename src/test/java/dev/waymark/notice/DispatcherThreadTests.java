package dev.waymark.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.Person;
import dev.waymark.story.StoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoryTest
@Import(OutboxScene.class)
class DispatcherThreadTests {

    @Autowired
    OutboxScene scene;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    NoticeSettings settings;

    @BeforeEach
    void open() {
        scene.open();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_notice_wakes_the_thread_and_the_thread_ends_when_it_is_told_to() {
        Person leader = scene.person("Leo Leader");
        DispatcherThread thread = new DispatcherThread(dispatcher, settings);
        thread.start();
        try {
            scene.send(NoticeKind.MILESTONE_REACHED, leader, null);
            thread.due(new NoticeDue(scene.onlyNotice(leader)));

            assertThat(scene.server.waitForOne()).isTrue();
        } finally {
            thread.stop();
        }
        assertThat(thread.isRunning()).isFalse();
        assertThat(scene.states(leader)).containsExactly("SENT");
    }
}
