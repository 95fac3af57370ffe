package dev.waymark.planning;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.planning.Draft.Item;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach answers objections with the next version; the one before stays as it was (acceptance A-36). */
@Component
class ReviseProgramForm implements TaskForm<ReviseProgramForm.Answers> {

    record Answers(
            String assessment,
            List<Theme> themes,
            List<Item> practices,
            List<Item> exercises,
            List<Item> reading,
            List<Competency> competencies,
            String changeNote) {

        private Draft draft() {
            return new Draft(assessment, themes, practices, exercises, reading, competencies);
        }
    }

    private final ProgramDesigns designs;
    private final Groundwork groundwork;
    private final Objections objections;
    private final Diary diary;
    private final Clock clock;

    ReviseProgramForm(ProgramDesigns designs, Groundwork groundwork, Objections objections, Diary diary, Clock clock) {
        this.designs = designs;
        this.groundwork = groundwork;
        this.objections = objections;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "revise-program";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Map<String, Object> shown = new HashMap<>(groundwork.asPrefill(work.businessKey()));
        shown.putAll(Draft.of(designs.latest(work.businessKey())).asPrefill());
        shown.put("objections", objections.withMediation(work.get(MilestoneModel.MILESTONE_ID)));
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        ProgramDesign next = designs.save(
                designs.latest(work.businessKey()).next(answers.changeNote(), answers.draft(), clock.instant()));
        diary.note(work, "Program revised: version " + next.programVersion());
        return Routing.none();
    }
}
