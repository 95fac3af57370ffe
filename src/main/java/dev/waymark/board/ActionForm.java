package dev.waymark.board;

import dev.waymark.action.Action;
import dev.waymark.action.ActionEdit;
import dev.waymark.action.NewAction;
import dev.waymark.action.NewReminder;
import dev.waymark.action.Side;
import dev.waymark.notice.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent with an action; everything as it was typed. */
record ActionForm(
        String what,
        String byWhen,
        String owner,
        String project,
        String weight,
        String metric,
        String comment,
        @Nullable Boolean told,
        @Nullable Boolean mayModify,
        @Nullable Boolean mayDelete,
        List<String> reminderTo,
        List<String> reminderBy,
        List<String> reminderDays) {

    ActionForm {
        what = or(what, "");
        byWhen = or(byWhen, "");
        owner = or(owner, Side.LEADER.name());
        project = or(project, "");
        weight = or(weight, "1");
        metric = or(metric, "");
        comment = or(comment, "");
        reminderTo = or(reminderTo, List.of());
        reminderBy = or(reminderBy, List.of());
        reminderDays = or(reminderDays, List.of());
    }

    /** A new one: the leader's, with a mail on the day before. */
    static ActionForm empty() {
        return new ActionForm(
                "",
                "",
                "LEADER",
                "",
                "1",
                "",
                "",
                false,
                true,
                false,
                List.of("LEADER"),
                List.of("MAIL"),
                List.of("-1"));
    }

    static ActionForm of(Action action, List<NewReminder> reminders) {
        return new ActionForm(
                action.what(),
                action.byWhen().toString(),
                action.owner().name(),
                action.projectId() == null ? "" : action.projectId().toString(),
                String.valueOf(action.weight()),
                action.metricId() == null ? "" : action.metricId().toString(),
                "",
                false,
                action.leaderMayModify(),
                action.leaderMayDelete(),
                reminders.stream().map(each -> each.to().name()).toList(),
                reminders.stream().map(each -> each.by().name()).toList(),
                reminders.stream().map(each -> String.valueOf(each.days())).toList());
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Rows for the reminders, with two that are still empty. */
    public List<ReminderRow> reminderRows() {
        List<ReminderRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(reminderDays.size(), Math.min(reminderTo.size(), reminderBy.size())); i++) {
            rows.add(new ReminderRow(reminderTo.get(i), reminderBy.get(i), reminderDays.get(i)));
        }
        rows.removeIf(row -> row.days().isBlank());
        rows.add(new ReminderRow("LEADER", "MAIL", ""));
        rows.add(new ReminderRow("COACH", "MAIL", ""));
        return rows;
    }

    List<NewReminder> reminders() {
        return reminderRows().stream()
                .filter(row -> !row.days().isBlank())
                .map(row -> new NewReminder(
                        Typed.choice("reminders", Side.class, row.to()),
                        Typed.choice("reminders", Channel.class, row.by()),
                        Typed.whole("reminders", row.days())))
                .toList();
    }

    NewAction promise(UUID engagementId) {
        return NewAction.of(engagementId, Typed.choice("owner", Side.class, owner), what, Typed.day("byWhen", byWhen))
                .remindedBy(reminders())
                .inProject(Typed.id("project", project), Typed.whole("weight", weight))
                .measuredBy(Typed.id("metric", metric))
                .with(comment)
                .told(Boolean.TRUE.equals(told))
                .leaderMay(Boolean.TRUE.equals(mayModify), Boolean.TRUE.equals(mayDelete));
    }

    /** @param rights whether the rights are the visitor's to give; else they stay as they are */
    ActionEdit edit(Action before, boolean rights) {
        return new ActionEdit(
                Typed.choice("owner", Side.class, owner),
                what,
                Typed.day("byWhen", byWhen),
                reminders(),
                rights ? Boolean.TRUE.equals(mayModify) : before.leaderMayModify(),
                rights ? Boolean.TRUE.equals(mayDelete) : before.leaderMayDelete(),
                Typed.id("project", project),
                Typed.whole("weight", weight),
                Typed.id("metric", metric));
    }

    /** @param days from the action's day; empty for no reminder */
    record ReminderRow(String to, String by, String days) {

        private static final Set<String> USUAL = Set.of("", "-7", "-3", "-1", "0", "1", "3");

        /** Whether the page has no words for it. */
        public boolean isUnusual() {
            return !USUAL.contains(days);
        }
    }
}
