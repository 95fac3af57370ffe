package dev.waymark.session;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Option;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The what: accountabilities, progress, obstacles, support and next steps (acceptance ). */
@Component
class CheckInOnResultsForm implements TaskForm<CheckInOnResultsForm.Answers> {

    /** @param doneActions positions among last time's actions */
    record Answers(
            List<String> doneActions,
            String accountabilities,
            String progress,
            @Nullable String acknowledgement,
            @Nullable String obstacles,
            @Nullable String impact,
            @Nullable String support,
            @Nullable String nextSteps,
            @Nullable String nextStepsOwner) {}

    private final Sessions sessions;
    private final SessionNotebook notebook;
    private final SessionLists lists;
    private final LastTime lastTime;
    private final Engagements engagements;

    CheckInOnResultsForm(
            Sessions sessions,
            SessionNotebook notebook,
            SessionLists lists,
            LastTime lastTime,
            Engagements engagements) {
        this.sessions = sessions;
        this.notebook = notebook;
        this.lists = lists;
        this.lastTime = lastTime;
        this.engagements = engagements;
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
        RoleWords words = RoleWords.of(engagements.get(work.businessKey()));
        Map<String, Object> shown = words.shown();
        shown.put(
                "owners",
                List.of(
                        new Option("The " + words.leader(), "leader"),
                        new Option("You, as " + words.coach(), "coach"),
                        new Option("Both", "both")));
        List<SessionAction> actions = lastTime.before(session(work))
                .map(last -> lists.actions(last.id()))
                .orElse(List.of());
        if (!actions.isEmpty()) {
            shown.put(
                    "lastActions",
                    IntStream.range(0, actions.size())
                            .mapToObj(position -> new Option(label(actions.get(position)), String.valueOf(position)))
                            .toList());
            shown.put(
                    "accountabilities",
                    actions.stream().map(SessionAction::what).collect(Collectors.joining("\n")));
        }
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        if (!answers.doneActions().isEmpty()) {
            lastTime.before(session(work))
                    .ifPresent(last -> lists.keep(
                            last.id(),
                            answers.doneActions().stream().map(Integer::valueOf).toList()));
        }
        SessionNotes notes = notebook.get(work.get(SessionModel.SESSION_ID));
        notes.checkInOnResults(new ResultsCheckIn(
                answers.accountabilities(),
                answers.progress(),
                answers.acknowledgement(),
                answers.obstacles(),
                answers.impact(),
                answers.support(),
                answers.nextSteps(),
                answers.nextStepsOwner()));
        notebook.save(notes);
        return Routing.none();
    }

    private CoachingSession session(Work work) {
        return sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
    }

    private static String label(SessionAction action) {
        return action.what() + " (by " + InWords.day(action.byWhen()) + ")";
    }
}
