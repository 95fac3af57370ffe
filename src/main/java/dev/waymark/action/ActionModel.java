package dev.waymark.action;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code action-follow-up}. */
public final class ActionModel {

    public static final String KEY = "action-follow-up";

    /** The owner's task. */
    public static final String DO_ACTION = "userTask_doAction";

    static final String WORD_GIVEN = "action.wordGiven";

    static final ProcessVariable<UUID> ACTION_ID = ProcessVariable.id("actionId");

    /** Whose action it is: {@code coach} or {@code leader}. */
    static final ProcessVariable<String> OWNER = ProcessVariable.answer("owner");

    /** What has become of the action. */
    static final ProcessVariable<String> WORD = ProcessVariable.answer("word");

    static final String OPEN = "open";
    static final String ON_HOLD = "onHold";
    static final String DONE = "done";
    static final String WONT_DO = "wontDo";
    static final String DELETED = "deleted";

    private ActionModel() {}

    /** What the process hears of an action that is still in the plan. */
    static String word(Action action) {
        return switch (action.state()) {
            case OPEN -> OPEN;
            case ON_HOLD -> ON_HOLD;
            case DONE -> DONE;
            case WONT_DO -> WONT_DO;
        };
    }
}
