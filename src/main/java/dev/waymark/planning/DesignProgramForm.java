package dev.waymark.planning;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach assesses what was heard and designs the program (acceptance ). */
@Component
class DesignProgramForm implements TaskForm<Draft> {

    private final ProgramDesigns designs;
    private final Groundwork groundwork;
    private final Diary diary;
    private final Clock clock;

    DesignProgramForm(ProgramDesigns designs, Groundwork groundwork, Diary diary, Clock clock) {
        this.designs = designs;
        this.groundwork = groundwork;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "design-program";
    }

    @Override
    public Class<Draft> answers() {
        return Draft.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return groundwork.asPrefill(work.businessKey());
    }

    @Override
    public Routing submitted(Work work, Draft draft) {
        designs.save(ProgramDesign.first(work.businessKey(), draft, clock.instant()));
        diary.note(work, "Program designed");
        return Routing.none();
    }
}
