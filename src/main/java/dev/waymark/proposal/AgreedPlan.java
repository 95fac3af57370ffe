package dev.waymark.proposal;

import dev.waymark.engagement.Diary;
import dev.waymark.planning.AgreedSteps;
import dev.waymark.planning.PlannedStep;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A plan that the leader has understood and wants. */
@Component
class AgreedPlan {

    private final PlanProposals proposals;
    private final ProposalSteps steps;
    private final AgreedSteps followedUp;
    private final Diary diary;
    private final Clock clock;

    AgreedPlan(PlanProposals proposals, ProposalSteps steps, AgreedSteps followedUp, Diary diary, Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.followedUp = followedUp;
        this.diary = diary;
        this.clock = clock;
    }

    void agree(UUID proposalId) {
        PlanProposal proposal = proposals.save(proposals.get(proposalId).agreed(clock.instant()));
        List<ProposalStep> fresh = steps.findByProposalIdOrderByPosition(proposalId).stream()
                .filter(each -> !each.followedUp())
                .toList();
        followedUp.handOn(
                proposal.engagementId(),
                proposalId,
                fresh.stream().map(AgreedPlan::step).toList());
        steps.saveAll(fresh.stream().map(ProposalStep::handedOn).toList());
        diary.note(proposal.engagementId(), null, "Plan of action agreed");
    }

    private static PlannedStep step(ProposalStep step) {
        return new PlannedStep(
                step.id(),
                step.what(),
                step.byWhen(),
                step.owner() == ProposalStep.Owner.coach ? PlannedStep.Owner.COACH : PlannedStep.Owner.LEADER);
    }
}
