package dev.waymark.proposal;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other help the leader has is for the leader alone; a joint meeting is offered, and only wished for. */
@Component
class NoteOtherSupportForm implements TaskForm<NoteOtherSupportForm.Answers> {

    /** Spelled as in the form. */
    enum YesNo {
        yes,
        no
    }

    record Answers(
            YesNo other,
            @Nullable String what,
            @Nullable YesNo continues,
            @Nullable String commitment,
            @Nullable YesNo joint,
            @Nullable String forCoach) {}

    private final OtherSupports supports;
    private final JointMeetings jointMeetings;

    NoteOtherSupportForm(OtherSupports supports, JointMeetings jointMeetings) {
        this.supports = supports;
        this.jointMeetings = jointMeetings;
    }

    @Override
    public String id() {
        return "note-other-support";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Map<String, Object> shown = new HashMap<>();
        supports.findById(work.get(ProposalModel.PROPOSAL_ID)).ifPresent(noted -> {
            shown.put("other", "yes");
            shown.put("what", noted.what());
            shown.put("continues", noted.continues() ? "yes" : "no");
            shown.put("commitment", noted.commitment());
        });
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID proposalId = work.get(ProposalModel.PROPOSAL_ID);
        if (answers.other() == YesNo.no) {
            supports.deleteByProposalId(proposalId);
            return Routing.of(ProposalModel.JOINT_MEETING, false);
        }
        supports.save(new OtherSupport(
                proposalId,
                supports.findById(proposalId).map(OtherSupport::version).orElse(0),
                Objects.requireNonNull(answers.what()),
                answers.continues() == YesNo.yes,
                answers.commitment()));
        if (answers.joint() != YesNo.yes) {
            return Routing.of(ProposalModel.JOINT_MEETING, false);
        }
        JointMeeting wished = jointMeetings.save(new JointMeeting(
                UUID.randomUUID(), 0, proposalId, Objects.requireNonNull(answers.forCoach()), null, null));
        return Routing.of(ProposalModel.JOINT_MEETING, true).and(ProposalModel.JOINT_MEETING_ID, wished.id());
    }
}
