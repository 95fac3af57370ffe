package dev.waymark.planning;

import dev.waymark.access.Visibility;
import dev.waymark.access.WhoSeesWhat;
import dev.waymark.consent.Acceptances;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.People;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The leader commits to one version of the program, and to who sees what as it was presented with it; or says what
 * keeps them from it (acceptance A-37).
 */
@Component
class CommitAsLeaderForm implements TaskForm<CommitAsLeaderForm.Answers> {

    enum Answer {
        yes,
        no
    }

    record Answers(Answer answer, @Nullable String reason) {}

    private final MilestoneRegister register;
    private final PresentedProgram program;
    private final Presentations presentations;
    private final Acceptances acceptances;
    private final WhoSeesWhat whoSeesWhat;
    private final People people;

    CommitAsLeaderForm(
            MilestoneRegister register,
            PresentedProgram program,
            Presentations presentations,
            Acceptances acceptances,
            WhoSeesWhat whoSeesWhat,
            People people) {
        this.register = register;
        this.program = program;
        this.presentations = presentations;
        this.acceptances = acceptances;
        this.whoSeesWhat = whoSeesWhat;
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
        UUID milestoneId = work.get(MilestoneModel.MILESTONE_ID);
        UUID leaderId = people.withAccount(work.assignee()).id();
        boolean yes = answers.answer() == Answer.yes;
        register.answerAsLeader(milestoneId, leaderId, yes, answers.reason());
        if (yes) {
            acceptances.accept(
                    work.businessKey(),
                    leaderId,
                    presentations
                            .findById(milestoneId)
                            .map(Presentation::visible)
                            .map(Visibility::read)
                            .orElseGet(whoSeesWhat::today));
        }
        return Routing.none();
    }
}
