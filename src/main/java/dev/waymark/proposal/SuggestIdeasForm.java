package dev.waymark.proposal;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** With permission, the coach adds ideas to the leader's own (acceptance ). */
@Component
class SuggestIdeasForm implements TaskForm<SuggestIdeasForm.Answers> {

    record Answers(List<Row> ideas) {}

    record Row(String idea) {}

    private final PlanProposals proposals;
    private final Ideas ideas;

    SuggestIdeasForm(PlanProposals proposals, Ideas ideas) {
        this.proposals = proposals;
        this.ideas = ideas;
    }

    @Override
    public String id() {
        return "suggest-ideas";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        PlanProposal proposal = proposals.get(work.get(ProposalModel.PROPOSAL_ID));
        Map<String, Object> shown = new HashMap<>();
        shown.put("shown", ideas.shown(proposal.id()));
        shown.put("aspirations", proposal.aspirations());
        shown.put("skills", proposal.skills());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        ideas.add(
                work.get(ProposalModel.PROPOSAL_ID),
                Idea.Origin.COACH,
                answers.ideas().stream().map(Row::idea).toList(),
                List.of());
        return Routing.none();
    }
}
