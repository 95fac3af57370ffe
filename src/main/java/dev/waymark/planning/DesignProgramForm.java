package dev.waymark.planning;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.PlanWished;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The coach assesses what was heard and designs the program (acceptance ). */
@Component
class DesignProgramForm implements TaskForm<DesignProgramForm.Answers> {

    /** @param planWished whether a plan of action is to begin with it */
    record Answers(
            String assessment,
            List<Theme> themes,
            List<Draft.Item> practices,
            List<Draft.Item> exercises,
            List<Draft.Item> reading,
            List<Competency> competencies,
            boolean planWished) {

        private Draft draft() {
            return new Draft(assessment, themes, practices, exercises, reading, competencies);
        }
    }

    private final ProgramDesigns designs;
    private final Groundwork groundwork;
    private final Diary diary;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DesignProgramForm(
            ProgramDesigns designs, Groundwork groundwork, Diary diary, ApplicationEventPublisher events, Clock clock) {
        this.designs = designs;
        this.groundwork = groundwork;
        this.diary = diary;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "design-program";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return groundwork.asPrefill(work.businessKey());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        designs.save(ProgramDesign.first(work.businessKey(), answers.draft(), clock.instant()));
        diary.note(work, "Program designed");
        if (answers.planWished()) {
            events.publishEvent(new PlanWished(work.businessKey()));
        }
        return Routing.none();
    }
}
