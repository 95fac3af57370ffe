package dev.waymark.actionplanning;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.WaitingTask;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells coach and leader that the weeks of the meeting are over while it has no date. */
@Component
class WarnCoachAndLeaderDelegate implements JavaDelegate {

    private final LatePlanning late;

    WarnCoachAndLeaderDelegate(LatePlanning late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaitingTask.of(execution, ActionPlanningModel.ARRANGE_PLANNING)
                .ifPresent(arranging -> late.warn(
                        BusinessKey.of(execution), ActionPlanningModel.MEETING_ID.get(execution), arranging.getId()));
    }
}
