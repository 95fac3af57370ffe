package dev.waymark.planning;

import dev.waymark.access.Visibility;
import dev.waymark.access.WhoSeesWhat;
import dev.waymark.engagement.Diary;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach has presented themes and program; now leader and sponsors are asked (acceptance ). */
@Component
class PresentProgramForm implements TaskForm<PresentProgramForm.Answers> {

    record Answers(LocalDate presentedOn, List<Question> questions) {}

    private final ProgramDesigns designs;
    private final Presentations presentations;
    private final MilestoneRegister register;
    private final WhoSeesWhat whoSeesWhat;
    private final People people;
    private final Diary diary;
    private final Clock clock;

    PresentProgramForm(
            ProgramDesigns designs,
            Presentations presentations,
            MilestoneRegister register,
            WhoSeesWhat whoSeesWhat,
            People people,
            Diary diary,
            Clock clock) {
        this.designs = designs;
        this.presentations = presentations;
        this.register = register;
        this.whoSeesWhat = whoSeesWhat;
        this.people = people;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "present-program";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "design",
                Presentation.shown(
                        designs.latest(work.businessKey()), List.of(), Presentation.rules(whoSeesWhat.today())));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), people.withAccount(work.assignee()).zone());
        if (answers.presentedOn().isAfter(today)) {
            throw new Refused("presentedOn", "must not lie after today");
        }
        ProgramDesign design = designs.latest(work.businessKey());
        Visibility visible = whoSeesWhat.today();
        String rules = Presentation.rules(visible);
        Milestone milestone = register.open(
                design.engagementId(),
                MilestoneKind.COMMITMENT,
                design.id(),
                design.programVersion(),
                Presentation.shown(design, answers.questions(), rules));
        presentations.save(new Presentation(
                milestone.id(), 0, answers.presentedOn(), rules, visible.written(), answers.questions()));
        diary.note(work, "Themes and program presented: version " + design.programVersion());
        return Routing.of(MilestoneModel.MILESTONE_ID, milestone.id());
    }
}
