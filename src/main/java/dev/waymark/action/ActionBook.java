package dev.waymark.action;

import dev.waymark.form.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every act with an action, whichever door it comes through: each is written down, moves the process that follows the
 * action up, and is refused with {@link Refused} where the person may not do it or something about it is wrong.
 *
 * <p>Keys of refusals: {@code action} for rights and for what has ended, else the field: {@code what}, {@code byWhen},
 * {@code owner}, {@code reason}, {@code comment}, {@code reminders}, {@code project}, {@code weight}, {@code metric},
 * {@code name}, {@code description}.
 */
@Component
@Transactional
public class ActionBook {

    /** More open actions than anybody can keep in mind; the page turns them over, forms show no more. */
    private static final int MOST_OPEN = 100;

    private final ActionLedger ledger;
    private final Actions actions;
    private final ActionProcess process;
    private final ActionNotices notices;

    ActionBook(ActionLedger ledger, Actions actions, ActionProcess process, ActionNotices notices) {
        this.ledger = ledger;
        this.actions = actions;
        this.process = process;
        this.notices = notices;
    }

    /** @return the new action's id */
    public UUID create(UUID by, NewAction wanted) {
        Action action = ledger.promise(by, wanted);
        followUp(action);
        if (wanted.told) {
            notices.promised(action, by);
        }
        return action.id();
    }

    private void followUp(Action action) {
        actions.follow(action.id(), process.promised(action));
    }

    /** An action from before there was a process for it gets one with its next day. */
    private void tell(Action action) {
        if (action.processInstance() != null) {
            process.wordGiven(action);
        } else if (action.state() == Action.State.OPEN) {
            followUp(action);
        }
    }

    /** @param note a comment that goes with it; null for none */
    public void complete(UUID actionId, UUID by, @Nullable String note, Door door) {
        tell(ledger.complete(actionId, by, note, door));
    }

    /** It is not done, and will not be; that needs a reason. */
    public void wontDo(UUID actionId, UUID by, @Nullable String reason, Door door) {
        tell(ledger.giveUp(actionId, by, reason, door));
    }

    public void putOnHold(UUID actionId, UUID by, @Nullable String reason, Door door) {
        tell(ledger.putOnHold(actionId, by, reason, door));
    }

    public void resume(UUID actionId, UUID by, Door door) {
        tell(ledger.resume(actionId, by, door));
    }

    /** Another day; an action on hold is taken up again by it. */
    public void redate(UUID actionId, UUID by, @Nullable LocalDate byWhen, Door door) {
        Action action = ledger.redate(actionId, by, byWhen, door);
        tell(action);
        notices.redated(action, by);
    }

    public void edit(UUID actionId, UUID by, ActionEdit edit) {
        ActionLedger.Edited edited = ledger.edit(actionId, by, edit);
        if (edited.moves()) {
            tell(edited.action());
        }
    }

    /** Only while it is open: what was done is never lost (acceptance A-136). */
    public void delete(UUID actionId, UUID by, Door door) {
        Action action = ledger.delete(actionId, by, door);
        if (action.processInstance() != null) {
            process.deleted(action);
        }
    }

    /** Of an action that has ended as well. */
    public void comment(UUID actionId, UUID by, @Nullable String text, Door door) {
        ledger.comment(actionId, by, text, door);
    }

    /** A word in the stream about no action in particular. */
    public void say(UUID engagementId, UUID by, @Nullable String text) {
        ledger.say(engagementId, by, text);
    }

    /** @return the new project's id */
    public UUID addProject(UUID engagementId, UUID by, @Nullable String name, @Nullable String description) {
        return ledger.addProject(engagementId, by, name, description);
    }

    public void changeProject(UUID projectId, UUID by, @Nullable String name, @Nullable String description) {
        ledger.changeProject(projectId, by, name, description);
    }

    /** Its actions stay in the plan, each on its own. */
    public void removeProject(UUID projectId, UUID by) {
        ledger.removeProject(projectId, by);
    }

    /** Whether the coach takes on actions as well (acceptance A-106). */
    public void setCoachActions(UUID engagementId, UUID by, boolean on) {
        ledger.setCoachActions(engagementId, by, on);
    }

    /** Empty where there is none, or it is not for this person to know. */
    @Transactional(readOnly = true)
    public Optional<Action> find(UUID actionId, UUID personId) {
        return ledger.find(actionId, personId);
    }

    /** What is open or on hold, the earliest day first; the first hundred. */
    @Transactional(readOnly = true)
    public List<Action> open(UUID engagementId) {
        return actions.open(engagementId, MOST_OPEN);
    }
}
