package dev.waymark.milestone;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanEscalationDelegate implements JavaDelegate {

    private final Escalation escalation;

    PlanEscalationDelegate(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int taken = Objects.requireNonNullElse(MilestoneModel.ESCALATION_STEP.find(execution), 0);
        var next = escalation.next(
                MilestoneModel.MILESTONE_ID.get(execution), MilestoneModel.SPONSOR_ID.get(execution), taken);
        MilestoneModel.ANOTHER_STEP.set(execution, next.isPresent());
        next.ifPresent(planned -> {
            MilestoneModel.ESCALATION_STEP.set(execution, planned.step());
            MilestoneModel.ESCALATION_ACTION.set(execution, planned.action());
            MilestoneModel.ESCALATION_DUE.set(execution, planned.due());
        });
    }
}
