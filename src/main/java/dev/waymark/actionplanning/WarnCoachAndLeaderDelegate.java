package dev.waymark.actionplanning;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
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
        Task arranging = execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(ActionPlanningModel.ARRANGE_PLANNING)
                .singleResult();
        if (arranging != null) {
            late.warn(BusinessKey.of(execution), ActionPlanningModel.MEETING_ID.get(execution), arranging.getId());
        }
    }
}
