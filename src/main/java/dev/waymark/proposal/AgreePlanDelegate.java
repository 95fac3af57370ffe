package dev.waymark.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The plan holds, and its steps go where they are followed up. */
@Component
class AgreePlanDelegate implements JavaDelegate {

    private final AgreedPlan plan;

    AgreePlanDelegate(AgreedPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.agree(ProposalModel.PROPOSAL_ID.get(execution));
    }
}
