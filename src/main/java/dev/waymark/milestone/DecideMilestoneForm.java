package dev.waymark.milestone;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sponsor, or the sponsor's deputy, approves a milestone or asks for a change (acceptance A-38). */
@Component
class DecideMilestoneForm implements TaskForm<DecideMilestoneForm.Answers> {

    enum Answer {
        approve,
        change
    }

    record Answers(Answer answer, @Nullable String reason) {}

    private final MilestoneRegister register;
    private final List<MilestoneSubject> subjects;
    private final Engagements engagements;
    private final People people;

    DecideMilestoneForm(
            MilestoneRegister register, List<MilestoneSubject> subjects, Engagements engagements, People people) {
        this.register = register;
        this.subjects = subjects;
        this.engagements = engagements;
        this.people = people;
    }

    @Override
    public String id() {
        return "decide-milestone";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Milestone milestone = register.get(work.get(MilestoneModel.MILESTONE_ID));
        MilestoneSubject subject = subject(milestone.kind());
        return Map.of(
                "kind", milestone.kind().formValue(),
                "leaderName",
                        people.get(engagements.get(milestone.engagementId()).leaderId())
                                .name(),
                "version", milestone.programVersion(),
                "body", subject.body(milestone),
                "outcomes", subject.outcomes(milestone));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        register.answerAsSponsor(
                work.get(MilestoneModel.MILESTONE_ID),
                work.get(MilestoneModel.SPONSOR_ID),
                people.withLogin(work.assignee()).id(),
                answers.answer() == Answer.approve,
                answers.reason());
        return Routing.none();
    }

    private MilestoneSubject subject(MilestoneKind kind) {
        return subjects.stream()
                .filter(each -> each.covers(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells what sponsors read for " + kind));
    }
}
