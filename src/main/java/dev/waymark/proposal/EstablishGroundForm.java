package dev.waymark.proposal;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Four things are clear before any plan is talked about, and so is how the two will come to one (acceptance ). */
@Component
class EstablishGroundForm implements TaskForm<EstablishGroundForm.Answers> {

    record Answers(
            boolean explained,
            String situation,
            String past,
            String aspirations,
            String challenges,
            @Nullable String confidence) {}

    private final PlanProposals proposals;
    private final Diary diary;
    private final Clock clock;

    EstablishGroundForm(PlanProposals proposals, Diary diary, Clock clock) {
        this.proposals = proposals;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "establish-ground";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        PlanProposal proposal = proposals.save(PlanProposal.opened(
                work.businessKey(),
                clock.instant(),
                answers.situation(),
                answers.past(),
                answers.aspirations(),
                answers.challenges(),
                answers.confidence()));
        diary.note(work, "Plan of action begun");
        return Routing.of(ProposalModel.PROPOSAL_ID, proposal.id());
    }
}
