package dev.waymark.actionplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the monthly talks with each supporter whom the leader has named. */
@Component
class BeginCheckInsDelegate implements JavaDelegate {

    private final Supporters supporters;
    private final ActionPlanningProcess process;

    BeginCheckInsDelegate(Supporters supporters, ActionPlanningProcess process) {
        this.supporters = supporters;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supporters
                .findByMeetingIdOrderByNameAscIdAsc(ActionPlanningModel.MEETING_ID.get(execution))
                .forEach(process::supporterNamed);
    }
}
