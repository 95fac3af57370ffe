package dev.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class ActivitiesLevelTests {

    @Autowired
    Story story;

    @Autowired
    HistoryService history;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void history_keeps_what_happens_and_no_gateway() {
        UUID engagement = story.request(story.cast());
        ProcessInstance interviews = story.startAlone("feedback-360", engagement, Map.of());

        List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(interviews.getId())
                .list();

        assertThat(passed)
                .as("without the gateway between the two")
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactlyInAnyOrder("startEvent_interviewsDue", "userTask_nameRaters");
        assertThat(passed)
                .filteredOn(each -> each.getEndTime() != null)
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactly("startEvent_interviewsDue");
    }

    @Test
    void a_database_of_the_level_activity_can_be_gone_on_with() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("activities");
        assertThat(engine.getHistoryLevel().getId()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getId());
    }
}
