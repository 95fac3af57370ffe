package dev.waymark.session;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Offer;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.planning.Competency;
import dev.waymark.planning.ProgramDesigns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
            @Nullable Integer competence,
            @Nullable Integer confidence,
            List<String> reinforced,
            @Nullable String recognition,
            List<FeedbackRow> feedback,
            List<Row> competencyProgress) {}

    record FeedbackRow(String situation, String impact, String input, String followUp) {}

    /** @param progress 1 to 10 */
    record Row(String competency, int progress, @Nullable String note) {}

    private final Sessions sessions;
    private final SessionNotebook notebook;
    private final SessionLists lists;
    private final LastTime lastTime;
    private final ProgramDesigns designs;
    private final Engagements engagements;

    CheckInOnRelationshipsForm(
            Sessions sessions,
            SessionNotebook notebook,
            SessionLists lists,
            LastTime lastTime,
            ProgramDesigns designs,
            Engagements engagements) {
        this.sessions = sessions;
        this.notebook = notebook;
        this.lists = lists;
        this.lastTime = lastTime;
        this.designs = designs;
        this.engagements = engagements;
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
        Supplier<List<String>> competencies = SingletonSupplier.of(() -> designs.current(work.businessKey()).stream()
                .flatMap(design -> design.competencies().stream())
                .map(Competency::name)
                .toList());
        Supplier<Optional<RelationsCheckIn>> last = SingletonSupplier.of(
                () -> lastTime.before(sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID)))
                        .map(SessionNotes::relations));
        Map<String, Object> shown =
                RoleWords.of(engagements.get(work.businessKey())).shown();
        shown.put(
                "competencies",
                Offer.late(() -> competencies.get().stream()
                        .map(name -> new Option(name, name))
                        .toList()));
        shown.put("competencyProgress", (Supplier<?>) () -> competencies.get().stream()
                .map(name -> Map.of("competency", name))
                .toList());
        shown.put("competence", (Supplier<?>)
                () -> last.get().map(RelationsCheckIn::competence).orElse(null));
        shown.put("confidence", (Supplier<?>)
                () -> last.get().map(RelationsCheckIn::confidence).orElse(null));
        return shown;
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
        notes.checkInOnRelations(new RelationsCheckIn(
                answers.strengths(),
                answers.limitations(),
                answers.impactOnWork(),
                answers.impactOnPeople(),
                answers.leverage(),
                answers.nextSteps(),
                answers.successes(),
                answers.preferences(),
                answers.pressingIssues(),
                answers.competence(),
                answers.confidence(),
                answers.reinforced().isEmpty() ? null : String.join(",", answers.reinforced()),
                answers.recognition()));
        notebook.save(notes);
        lists.rate(notes.id(), progress);
        lists.giveFeedback(
                notes.id(),
                answers.feedback().stream()
                        .map(row -> new SessionFeedback(row.situation(), row.impact(), row.input(), row.followUp()))
                        .toList());
        return Routing.none();
    }
}
