package dev.waymark.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plans that coach and leader have agreed on, as the two take them away; for nobody else. */
@Component
public class ProposalsOnPaper {

    private final PlanProposals proposals;
    private final ProposalSteps steps;

    ProposalsOnPaper(PlanProposals proposals, ProposalSteps steps) {
        this.proposals = proposals;
        this.steps = steps;
    }

    /**
     * @param own how many of the steps are the leader's
     */
    public record Agreed(String plan, Instant agreedAt, boolean done, List<Step> steps, long own) {}

    public record Step(String what, LocalDate byWhen, String owner) {}

    /** In the order in which they were begun, in two queries whatever their number. */
    public List<Agreed> of(UUID engagementId) {
        List<PlanProposal> agreed = proposals.findByEngagementIdAndAgreedAtNotNullOrderByOpenedAt(engagementId);
        if (agreed.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ProposalStep>> stepsOf =
                steps
                        .findByProposalIdInOrderByPosition(
                                agreed.stream().map(PlanProposal::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(ProposalStep::proposalId));
        return agreed.stream()
                .map(each -> written(each, stepsOf.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Agreed written(PlanProposal proposal, List<ProposalStep> steps) {
        return new Agreed(
                Objects.requireNonNull(proposal.agreedPlan()),
                Objects.requireNonNull(proposal.agreedAt()),
                proposal.doneAt() != null,
                steps.stream()
                        .map(each -> new Step(
                                each.what(), each.byWhen(), each.owner().words()))
                        .toList(),
                steps.stream()
                        .filter(each -> each.owner() == ProposalStep.Owner.leader)
                        .count());
    }
}
