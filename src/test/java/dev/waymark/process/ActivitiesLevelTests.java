package dev.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
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
        Cast cast = story.cast();
        UUID engagement = story.request(cast);

        List<HistoricActivityInstance> passed = passed(engagement);

        assertThat(passed)
                .extracting(HistoricActivityInstance::getActivityType)
                .contains("startEvent", "userTask")
                .noneMatch(type -> type.endsWith("Gateway"));
        assertThat(passed)
                .filteredOn(each -> each.getActivityId().equals("startEvent_engagementRequested"))
                .singleElement()
                .satisfies(start -> assertThat(start.getEndTime()).isNotNull());
    }

    @Test
    void a_database_of_the_level_activity_can_be_gone_on_with() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("activities");
        assertThat(engine.getHistoryLevel().getId()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getId());
    }

    private List<HistoricActivityInstance> passed(UUID engagement) {
        String lifecycle = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(engagement.toString())
                .processDefinitionKey("coaching-engagement")
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(lifecycle)
                .list();
    }
}
