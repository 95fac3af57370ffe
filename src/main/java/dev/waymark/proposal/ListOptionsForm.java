package dev.waymark.proposal;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader says what was considered and tried, and whether the coach may suggest more (acceptance ). */
@Component
class ListOptionsForm implements TaskForm<ListOptionsForm.Answers> {

    /** Spelled as in the form. */
    enum Permission {
        yes,
        no
    }

    record Answers(
            List<Considered> considered,
            List<Tried> tried,
            @Nullable String successes,
            @Nullable String skills,
            Permission permission) {}

    record Considered(String option) {}

    record Tried(String attempt, String result) {}

    private final PlanProposals proposals;
    private final Ideas ideas;

    ListOptionsForm(PlanProposals proposals, Ideas ideas) {
        this.proposals = proposals;
        this.ideas = ideas;
    }

    @Override
    public String id() {
        return "list-options";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID proposalId = work.get(ProposalModel.PROPOSAL_ID);
        boolean maySuggest = answers.permission() == Permission.yes;
        if (answers.considered().isEmpty() && answers.tried().isEmpty() && !maySuggest) {
            throw new Refused("considered", "must hold something where the coach may not suggest anything");
        }
        ideas.add(
                proposalId,
                Idea.Origin.CONSIDERED,
                answers.considered().stream().map(Considered::option).toList(),
                List.of());
        ideas.add(
                proposalId,
                Idea.Origin.TRIED,
                answers.tried().stream().map(Tried::attempt).toList(),
                answers.tried().stream().<@Nullable String>map(Tried::result).toList());
        proposals.save(proposals.get(proposalId).considered(answers.successes(), answers.skills(), maySuggest));
        return Routing.of(ProposalModel.MAY_SUGGEST, maySuggest);
    }
}
