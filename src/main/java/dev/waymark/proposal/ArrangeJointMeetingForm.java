package dev.waymark.proposal;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach arranges the meeting that the leader wishes, knowing no more than the leader has passed on (acceptance A-162). */
@Component
class ArrangeJointMeetingForm implements TaskForm<ArrangeJointMeetingForm.Answers> {

    /** Spelled as in the form. */
    enum Result {
        arranged,
        notPossible
    }

    record Answers(
            Result result,
            @Nullable LocalDate heldOn,
            @Nullable String arrangement) {}

    private final JointMeetings meetings;

    ArrangeJointMeetingForm(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String id() {
        return "arrange-joint-meeting";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of("forCoach", meeting(work).forCoach());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        JointMeeting wished = meeting(work);
        if (answers.result() == Result.notPossible && answers.arrangement() == null) {
            throw new Refused("arrangement", "must say why it is not possible");
        }
        meetings.save(new JointMeeting(
                wished.id(),
                wished.version(),
                wished.proposalId(),
                wished.forCoach(),
                answers.heldOn(),
                answers.arrangement()));
        return Routing.none();
    }

    private JointMeeting meeting(Work work) {
        UUID id = work.get(ProposalModel.JOINT_MEETING_ID);
        return meetings.findById(id).orElseThrow(() -> new IllegalStateException("No joint meeting " + id));
    }
}
