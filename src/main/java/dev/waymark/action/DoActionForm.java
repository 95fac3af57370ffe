package dev.waymark.action;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner says what has become of the action (acceptance ). */
@Component
class DoActionForm implements TaskForm<DoActionForm.Answers> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    enum Word {
        done,
        stillAtIt,
        later,
        onHold,
        wontDo,
        delete
    }

    record Answers(
            Word action,
            @Nullable LocalDate byWhen,
            @Nullable String reason,
            @Nullable String comment) {}

    private final ActionLedger ledger;
    private final Actions actions;
    private final ActionNotices notices;
    private final People people;

    DoActionForm(ActionLedger ledger, Actions actions, ActionNotices notices, People people) {
        this.ledger = ledger;
        this.actions = actions;
        this.notices = notices;
        this.people = people;
    }

    @Override
    public String id() {
        return "do-action";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Action action = actions.get(work.get(ActionModel.ACTION_ID));
        Map<String, Object> shown = new HashMap<>();
        shown.put("what", action.what());
        shown.put("day", DAY.format(action.byWhen()));
        if (action.carriedOver() > 0) {
            shown.put(
                    "carried",
                    "Carried over " + (action.carriedOver() == 1 ? "once" : action.carriedOver() + " times")
                            + ", first promised for " + DAY.format(action.firstByWhen()) + "."
                            + (action.isDoubtful() ? " Is it still meaningful? Make it smaller, or let it go." : ""));
        }
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID id = work.get(ActionModel.ACTION_ID);
        UUID by = people.withAccount(work.assignee()).id();
        Action action = actions.get(id);
        if (answers.comment() != null && answers.action() != Word.done && answers.action() != Word.delete) {
            ledger.comment(id, by, answers.comment(), Door.TASKLIST);
        }
        switch (answers.action()) {
            case done -> action = ledger.complete(id, by, answers.comment(), Door.TASKLIST);
            case later -> {
                action = ledger.redate(id, by, answers.byWhen(), Door.TASKLIST);
                notices.redated(action, by);
            }
            case onHold -> action = ledger.putOnHold(id, by, answers.reason(), Door.TASKLIST);
            case wontDo -> action = ledger.giveUp(id, by, answers.reason(), Door.TASKLIST);
            case delete -> {
                ledger.delete(id, by, Door.TASKLIST);
                return Routing.of(ActionModel.WORD, ActionModel.DELETED);
            }
            case stillAtIt -> {}
        }
        return Routing.of(ActionModel.WORD, ActionModel.word(action));
    }
}
