package dev.waymark.action;

import dev.waymark.engagement.Engagement;
import dev.waymark.form.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what with an action, through whichever door (acceptance; R-45). */
public final class ActionRights {

    private ActionRights() {}

    /** Coach or leader; all others are refused. */
    static Side side(Engagement engagement, UUID personId) {
        return Side.of(engagement, personId).orElseThrow(() -> new Refused("action", "is for coach and leader only"));
    }

    /** Whether the plan still moves for this side: after its end a program goes on for the leader alone. */
    public static boolean goesOn(Engagement engagement, Side side) {
        return switch (engagement.state()) {
            case RUNNING -> true;
            case COMPLETED -> side == Side.LEADER;
            default -> false;
        };
    }

    /** Whether the side may say what has become of the action: its owner, and the coach in any case. */
    public static boolean mayEnd(Action action, Side side) {
        return side == Side.COACH || action.owner() == side;
    }

    public static boolean mayModify(Action action, Side side) {
        return side == Side.COACH || action.owner() == side && action.leaderMayModify();
    }

    public static boolean mayDelete(Action action, Side side) {
        return side == Side.COACH || action.owner() == side && action.leaderMayDelete();
    }

    /** What either of the two has added, beside the actions: the coach changes all of it, the leader the leader's own. */
    static boolean mayChange(@Nullable UUID createdBy, Side side, UUID personId) {
        return side == Side.COACH || personId.equals(createdBy);
    }

    static void requireGoesOn(Engagement engagement, Side side) {
        if (!goesOn(engagement, side)) {
            throw new Refused("action", "cannot be changed any more: the program has ended");
        }
    }

    static void requireEnd(Action action, Side side) {
        require(mayEnd(action, side), "is the coach's own promise");
    }

    static void requireModify(Action action, Side side) {
        require(mayModify(action, side), "may be modified by the coach only");
    }

    static void requireDelete(Action action, Side side) {
        require(mayDelete(action, side), "may be deleted by the coach only");
    }

    private static void require(boolean allowed, String problem) {
        if (!allowed) {
            throw new Refused("action", problem);
        }
    }
}
