package dev.waymark.proposal;

import dev.waymark.calendar.InWords;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader says how well the plan is understood, and how much it is wanted; a low score goes back (acceptance ). */
@Component
class CheckBuyInForm implements TaskForm<CheckBuyInForm.Answers> {

    record Answers(
            int understanding, int motivation, @Nullable String note) {}

    private final PlanProposals proposals;
    private final ProposalSteps steps;
    private final BuyIns buyIns;
    private final ProposalSettings settings;
    private final Clock clock;

    CheckBuyInForm(
            PlanProposals proposals, ProposalSteps steps, BuyIns buyIns, ProposalSettings settings, Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.buyIns = buyIns;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "check-buy-in";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        PlanProposal proposal = proposals.get(work.get(ProposalModel.PROPOSAL_ID));
        List<ProposalStep> all = steps.findByProposalIdOrderByPosition(proposal.id());
        long own = all.stream()
                .filter(step -> step.owner() == ProposalStep.Owner.leader)
                .count();
        Map<String, Object> shown = new HashMap<>();
        shown.put("plan", proposal.agreedPlan());
        shown.put("own", own);
        shown.put("all", all.size());
        shown.put(
                "steps",
                all.stream()
                        .map(each -> Map.of(
                                "what", each.what(),
                                "byWhen", InWords.day(each.byWhen()),
                                "owner", each.owner().words()))
                        .toList());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        BuyIn buyIn = buyIns.save(new BuyIn(
                UUID.randomUUID(),
                0,
                work.get(ProposalModel.PROPOSAL_ID),
                answers.understanding(),
                answers.motivation(),
                answers.note(),
                clock.instant()));
        return Routing.of(ProposalModel.BOUGHT_IN, buyIn.isHighEnough(settings));
    }
}
