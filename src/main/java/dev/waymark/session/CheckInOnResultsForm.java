package dev.waymark.session;

import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.action.Door;
import dev.waymark.action.Side;
import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Option;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The what: accountabilities, progress, obstacles, support and next steps (acceptance ). */
@Component
class CheckInOnResultsForm implements TaskForm<CheckInOnResultsForm.Answers> {

    /** @param doneActions ids of open actions of the plan */
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

    private static final int MOST_ACCOUNTABILITIES = 4000;

    private final SessionNotebook notebook;
    private final ActionBook plan;
    private final People people;
    private final Engagements engagements;

    CheckInOnResultsForm(SessionNotebook notebook, ActionBook plan, People people, Engagements engagements) {
        this.notebook = notebook;
        this.plan = plan;
        this.people = people;
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
        List<Action> open = plan.open(work.businessKey());
        if (!open.isEmpty()) {
            shown.put(
                    "openActions",
                    open.stream()
                            .map(action -> new Option(label(action), action.id().toString()))
                            .toList());
            shown.put(
                    "accountabilities",
                    shortened(open.stream().map(Action::what).collect(Collectors.joining("\n"))));
        }
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        if (!answers.doneActions().isEmpty()) {
            UUID coach = people.withAccount(work.assignee()).id();
            answers.doneActions().forEach(id -> plan.complete(UUID.fromString(id), coach, null, Door.TASKLIST));
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

    private static String label(Action action) {
        return action.what() + " (" + (action.owner() == Side.COACH ? "yours, " : "") + "by "
                + InWords.day(action.byWhen())
                + (action.state() == Action.State.ON_HOLD ? ", on hold" : "")
                + (action.carriedOver() > 0 ? ", carried over " + action.carriedOver() + "×" : "") + ")";
    }

    /** No more than the field takes. */
    private static String shortened(String text) {
        return text.length() <= MOST_ACCOUNTABILITIES ? text : text.substring(0, MOST_ACCOUNTABILITIES);
    }
}
