package dev.waymark.planning;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.People;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader commits to one version of the program, or says what keeps them from it (acceptance A-37). */
@Component
class CommitAsLeaderForm implements TaskForm<CommitAsLeaderForm.Answers> {

    enum Answer {
        yes,
        no
    }

    record Answers(Answer answer, @Nullable String reason) {}

    private final MilestoneRegister register;
    private final PresentedProgram program;
    private final People people;

    CommitAsLeaderForm(MilestoneRegister register, PresentedProgram program, People people) {
        this.register = register;
        this.program = program;
        this.people = people;
    }

    @Override
    public String id() {
        return "commit-as-leader";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Milestone milestone = register.get(work.get(MilestoneModel.MILESTONE_ID));
        return Map.of("version", milestone.programVersion(), "design", program.body(milestone));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        register.answerAsLeader(
                work.get(MilestoneModel.MILESTONE_ID),
                people.withAccount(work.assignee()).id(),
                answers.answer() == Answer.yes,
                answers.reason());
        return Routing.none();
    }
}
