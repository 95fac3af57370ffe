package dev.waymark.process;

import org.camunda.bpm.engine.impl.bpmn.behavior.GatewayActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The history level {@code activities}: what the engine's {@code activity} keeps, but for gateways. Nothing happens in a
 * gateway, and what comes before and after it tells which way was taken.
 */
@Component
class ActivitiesLevel extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(EngineLists.and(engine.getCustomHistoryLevels(), (HistoryLevel) new Level()));
    }

    /** In the database it has the number of {@code activity}, so that either can follow the other. */
    private static class Level extends HistoryLevelActivity {

        @Override
        public String getName() {
            return "activities";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
            return super.isHistoryEventProduced(event, entity)
                    && !(entity instanceof ExecutionEntity at && isGateway(at));
        }

        private static boolean isGateway(ExecutionEntity execution) {
            ActivityImpl activity = execution.getActivity();
            return activity != null && activity.getActivityBehavior() instanceof GatewayActivityBehavior;
        }
    }
}
