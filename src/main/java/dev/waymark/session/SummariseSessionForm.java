package dev.waymark.session;

import dev.waymark.action.ActionBook;
import dev.waymark.action.NewAction;
import dev.waymark.action.NewReminder;
import dev.waymark.action.Origin;
import dev.waymark.action.Side;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.notice.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The leader, not the coach, sums up insights and looks at the wished outcome again; what is promised goes into the
 * action plan (acceptance A-188).
 */
@Component
class SummariseSessionForm implements TaskForm<SummariseSessionForm.Answers> {

    record Answers(String summary, List<Row> actions, String outcomeReached) {}

    /** @param owner the leader where nothing is said */
    record Row(String what, LocalDate byWhen, @Nullable Owner owner) {

        Side side() {
            return owner == Owner.coach ? Side.COACH : Side.LEADER;
        }
    }

    /** Spelled as in the form. */
    enum Owner {
        leader,
        coach
    }

    private final SessionNotebook notebook;
    private final ActionBook actions;
    private final Engagements engagements;
    private final Today today;

    SummariseSessionForm(SessionNotebook notebook, ActionBook actions, Engagements engagements, Today today) {
        this.notebook = notebook;
        this.actions = actions;
        this.engagements = engagements;
        this.today = today;
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
        LocalDate day = today.ofLeader(work.businessKey());
        if (answers.actions().stream().anyMatch(row -> row.byWhen().isBefore(day))) {
            throw new Refused("actions", "must not be due in the past");
        }
        UUID sessionId = work.get(SessionModel.SESSION_ID);
        SessionNotes notes = notebook.get(sessionId);
        notes.summarise(
                answers.summary(),
                SessionNotes.OutcomeReached.valueOf(answers.outcomeReached().toUpperCase(Locale.ROOT)));
        notebook.save(notes);
        Engagement engagement = engagements.get(work.businessKey());
        for (Row row : answers.actions()) {
            // The coach has said it in the session; the leader writes it down.
            actions.create(
                    row.side() == Side.COACH ? engagement.appointedCoachId() : engagement.leaderId(),
                    NewAction.of(work.businessKey(), row.side(), row.what(), row.byWhen())
                            .remindedBy(List.of(new NewReminder(row.side(), Channel.MAIL, -1)))
                            .from(Origin.SESSION, sessionId));
        }
        return Routing.none();
    }
}
