package dev.waymark.session;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The what: accountabilities, progress, obstacles, support and next steps (acceptance ). */
@Component
class CheckInOnResultsForm implements TaskForm<CheckInOnResultsForm.Answers> {

    record Answers(
            String accountabilities,
            String progress,
            @Nullable String acknowledgement,
            @Nullable String obstacles,
            @Nullable String impact,
            @Nullable String support,
            @Nullable String nextSteps) {}

    private final Sessions sessions;
    private final SessionNotebook notebook;

    CheckInOnResultsForm(Sessions sessions, SessionNotebook notebook) {
        this.sessions = sessions;
        this.notebook = notebook;
    }

    @Override
    public String id() {
        return "check-in-on-results";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<SessionAction> actions = lastActions(work);
        return actions.isEmpty()
                ? Map.of()
                : Map.of(
                        "lastActions",
                        actions.stream()
                                .map(each -> Map.of(
                                        "what",
                                        each.what(),
                                        "byWhen",
                                        each.byWhen().toString()))
                                .toList(),
                        "accountabilities",
                        actions.stream().map(SessionAction::what).collect(Collectors.joining("\n")));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        SessionNotes notes = notebook.get(work.get(SessionModel.SESSION_ID));
        notes.checkInOnResults(new ResultsCheckIn(
                answers.accountabilities(),
                answers.progress(),
                answers.acknowledgement(),
                answers.obstacles(),
                answers.impact(),
                answers.support(),
                answers.nextSteps()));
        notebook.save(notes);
        return Routing.none();
    }

    private List<SessionAction> lastActions(Work work) {
        CoachingSession session = sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
        return sessions.findFirstByEngagementIdAndStateAndNumberLessThanOrderByNumberDesc(
                        session.engagementId(), CoachingSession.State.HELD, session.number())
                .flatMap(last -> notebook.findById(last.id()))
                .map(SessionNotes::actions)
                .orElse(List.of());
    }
}
