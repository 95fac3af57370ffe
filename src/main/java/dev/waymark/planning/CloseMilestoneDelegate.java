package dev.waymark.planning;

import dev.waymark.milestone.MilestoneModel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseMilestoneDelegate implements JavaDelegate {

    private final CommitmentCount commitments;

    CloseMilestoneDelegate(CommitmentCount commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommitmentCount.Result result = commitments.close(MilestoneModel.MILESTONE_ID.get(execution));
        MilestoneModel.MILESTONE_REACHED.set(execution, result.reached());
        MilestoneModel.REVISIONS_LEFT.set(execution, result.revisionsLeft());
    }
}
