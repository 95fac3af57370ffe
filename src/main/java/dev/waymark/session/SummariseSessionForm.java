package dev.waymark.session;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leader, not the coach, sums up insights and actions, and looks at the wished outcome again (acceptance A-188). */
@Component
class SummariseSessionForm implements TaskForm<SummariseSessionForm.Answers> {

    record Answers(String summary, List<Row> actions, String outcomeReached) {}

    record Row(String what, LocalDate byWhen) {}

    private final SessionNotebook notebook;
    private final SessionLists lists;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    SummariseSessionForm(
            SessionNotebook notebook, SessionLists lists, Engagements engagements, People people, Clock clock) {
        this.notebook = notebook;
        this.lists = lists;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "summarise-session";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Map<String, Object> shown =
                RoleWords.of(engagements.get(work.businessKey())).shown();
        shown.put(
                "wishedOutcome", notebook.get(work.get(SessionModel.SESSION_ID)).wishedOutcome());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        LocalDate today = today(work);
        if (answers.actions().stream().anyMatch(row -> row.byWhen().isBefore(today))) {
            throw new Refused("actions", "must not be due in the past");
        }
        SessionNotes notes = notebook.get(work.get(SessionModel.SESSION_ID));
        notes.summarise(
                answers.summary(),
                SessionNotes.OutcomeReached.valueOf(answers.outcomeReached().toUpperCase(Locale.ROOT)));
        notebook.save(notes);
        lists.promise(
                notes.id(),
                answers.actions().stream()
                        .map(row -> SessionAction.promised(row.what(), row.byWhen()))
                        .toList());
        return Routing.none();
    }

    /** The day where the leader is. */
    private LocalDate today(Work work) {
        return LocalDate.now(clock.withZone(
                people.get(engagements.get(work.businessKey()).leaderId()).zone()));
    }
}
