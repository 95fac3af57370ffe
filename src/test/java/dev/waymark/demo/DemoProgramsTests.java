package dev.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Outcomes;
import dev.waymark.engagement.Step;
import dev.waymark.story.StoryDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@Tag("story")
@SpringBootTest(
        properties = {
            "waymark.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.mail.dispatch=false",
            // Its end must not take away the engine that other programs are reached by.
            "camunda.bpm.generate-unique-process-engine-name=true",
        })
@ContextConfiguration(initializers = StoryDatabase.class)
@DirtiesContext
class DemoProgramsTests {

    /** A Sunday on which the clocks in Berlin go forward. */
    private static final Instant TODAY = Instant.parse("2027-03-28T09:00:00Z");

    @Autowired
    DemoPeople people;

    @Autowired
    DemoStage stage;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Engagements engagements;

    @Autowired
    TaskService tasks;

    @AfterEach
    void comeBack() {
        ClockUtil.reset();
    }

    @Test
    void four_engagements_stand_at_four_steps_whatever_day_it_is() {
        Clock today = Clock.fixed(TODAY, ZoneId.of("UTC"));

        new DemoPrograms(people, stage, outcomes, today).start();

        assertThat(engagements.findByState(Engagement.State.RUNNING, PageRequest.of(0, 10)))
                .extracting(Engagement::step)
                .containsExactlyInAnyOrder(Step.CONTEXT, Step.RATER_INTERVIEWS, Step.COMMITMENT, Step.MID_REVIEW);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_chaseSponsor")
                        .list())
                .extracting(task -> task.getAssignee())
                .containsExactly("paula");
    }
}
