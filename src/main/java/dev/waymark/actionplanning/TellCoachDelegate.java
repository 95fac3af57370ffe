package dev.waymark.actionplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the coach that the talks before the meeting are not recorded yet. */
@Component
class TellCoachDelegate implements JavaDelegate {

    private final PlanningMeetings meetings;
    private final PreWork preWork;

    TellCoachDelegate(PlanningMeetings meetings, PreWork preWork) {
        this.meetings = meetings;
        this.preWork = preWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preWork.tellCoach(meetings.get(ActionPlanningModel.MEETING_ID.get(execution)));
    }
}
