package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.board.OpenTasks.OpenTask;
import dev.waymark.engagement.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is waited for, and what for.
 *
 * @param who a name
 * @param count how many tasks of the same kind the person has
 * @param since when the oldest of them came; null where that is not for the visitor to know
 * @param due the earliest date; null where there is none, or it is not for the visitor to know
 */
record Waiting(
        String who,
        String what,
        int count,
        @Nullable Instant since,
        @Nullable Instant due,
        boolean overdue) {

    /** Who still hesitates to commit is for nobody to see but the program manager. */
    private static final Set<String> DECISIONS = Set.of("userTask_commitAsLeader", "userTask_decideMilestone");

    /** @param tasks of one engagement, the earliest due first */
    static List<Waiting> on(List<OpenTask> tasks, Step step, Visitor visitor) {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        for (OpenTask task : tasks) {
            String who = task.person() == null ? "Nobody" : task.person().name();
            boolean mine = task.person() != null
                    && visitor.login().equals(task.person().login());
            if (DECISIONS.contains(task.key()) && !mine && !visitor.maySeeEverywhere(Content.OPEN_DECISIONS)) {
                String all = step == Step.COMMITMENT ? "Leader and sponsors" : "Sponsors";
                waiting.put("", new Waiting(all, "Decide on the milestone", 1, null, null, false));
            } else {
                waiting.merge(
                        who + "\n" + task.name(),
                        new Waiting(who, task.name(), 1, task.since(), task.due(), task.overdue()),
                        Waiting::and);
            }
        }
        return new ArrayList<>(waiting.values());
    }

    private Waiting and(Waiting later) {
        return new Waiting(who, what, count + later.count, earlier(since, later.since), due, overdue || later.overdue);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
