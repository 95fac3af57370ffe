package dev.waymark.action;

import dev.waymark.process.Wiring;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model when something is to be said about an action, and what. */
@Wiring
@Component("actionTimes")
public class ActionTimes {

    private final FollowUp followUp;

    ActionTimes(FollowUp followUp) {
        this.followUp = followUp;
    }

    public Date dueAt(DelegateExecution execution) {
        return Date.from(followUp.dueAt(action(execution)));
    }

    public Date followUpAt(DelegateExecution execution) {
        return Date.from(followUp.followUpAt(action(execution)));
    }

    public boolean isAnythingToSay(DelegateExecution execution) {
        return followUp.next(action(execution)).isPresent();
    }

    public Date nextDate(DelegateExecution execution) {
        return Date.from(followUp.next(action(execution)).orElseThrow().at());
    }

    /** {@code reminder}, {@code lateness} or {@code carryOver}. */
    public String due(DelegateExecution execution) {
        return switch (followUp.next(action(execution)).orElseThrow().due()) {
            case REMINDER -> "reminder";
            case LATENESS -> "lateness";
            case CARRY_OVER -> "carryOver";
        };
    }

    private static UUID action(DelegateExecution execution) {
        return ActionModel.ACTION_ID.get(execution);
    }
}
