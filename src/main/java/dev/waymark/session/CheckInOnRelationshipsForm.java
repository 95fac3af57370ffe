package dev.waymark.session;

import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.planning.Competency;
import dev.waymark.planning.ProgramDesigns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The how: strengths, limitations, their impact, and the competencies of the program (acceptance ). */
@Component
class CheckInOnRelationshipsForm implements TaskForm<CheckInOnRelationshipsForm.Answers> {

    record Answers(
            String strengths,
            String limitations,
            @Nullable String impactOnWork,
            @Nullable String impactOnPeople,
            @Nullable String leverage,
            @Nullable String nextSteps,
            @Nullable String successes,
            @Nullable String preferences,
            @Nullable String pressingIssues,
            List<Row> competencyProgress) {}

    /** @param progress 1 to 10 */
    record Row(String competency, int progress, @Nullable String note) {}

    private final SessionNotebook notebook;
    private final ProgramDesigns designs;

    CheckInOnRelationshipsForm(SessionNotebook notebook, ProgramDesigns designs) {
        this.notebook = notebook;
        this.designs = designs;
    }

    @Override
    public String id() {
        return "check-in-on-relationships";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<String> competencies = designs.current(work.businessKey()).stream()
                .flatMap(design -> design.competencies().stream())
                .map(Competency::name)
                .toList();
        return Map.of(
                "competencies",
                competencies.stream().map(name -> new Option(name, name)).toList(),
                "competencyProgress",
                competencies.stream().map(name -> Map.of("competency", name)).toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        List<CompetencyProgress> progress = answers.competencyProgress().stream()
                .map(row -> new CompetencyProgress(row.competency(), row.progress(), row.note()))
                .toList();
        if (progress.stream().map(CompetencyProgress::competency).distinct().count() < progress.size()) {
            throw new Refused("competencyProgress", "must rate each competency once only");
        }
        SessionNotes notes = notebook.get(work.get(SessionModel.SESSION_ID));
        notes.checkInOnRelations(
                new RelationsCheckIn(
                        answers.strengths(),
                        answers.limitations(),
                        answers.impactOnWork(),
                        answers.impactOnPeople(),
                        answers.leverage(),
                        answers.nextSteps(),
                        answers.successes(),
                        answers.preferences(),
                        answers.pressingIssues()),
                progress);
        notebook.save(notes);
        return Routing.none();
    }
}
