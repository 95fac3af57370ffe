package dev.waymark.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action as it is to be promised: what it cannot be without, and then whatever else is wanted. */
public final class NewAction {

    final UUID engagementId;
    final Side owner;
    final String what;
    final LocalDate byWhen;
    List<NewReminder> reminders = List.of();
    boolean leaderMayModify = true;
    boolean leaderMayDelete;

    @Nullable
    UUID projectId;

    int weight = 1;

    @Nullable
    UUID metricId;

    @Nullable
    String comment;

    boolean told;
    Origin origin = Origin.SELF;

    @Nullable
    UUID originId;

    private NewAction(UUID engagementId, Side owner, String what, LocalDate byWhen) {
        this.engagementId = engagementId;
        this.owner = owner;
        this.what = what;
        this.byWhen = byWhen;
    }

    /**
     * Without reminders, standing alone, for the leader to modify but not to delete; nobody is told.
     *
     * @param byWhen a day where the owner is
     */
    public static NewAction of(UUID engagementId, Side owner, String what, LocalDate byWhen) {
        return new NewAction(engagementId, owner, what, byWhen);
    }

    public NewAction remindedBy(List<NewReminder> reminders) {
        this.reminders = List.copyOf(reminders);
        return this;
    }

    /** What a leader promises alone, the leader may modify and delete in any case (acceptance ). */
    public NewAction leaderMay(boolean modify, boolean delete) {
        this.leaderMayModify = modify;
        this.leaderMayDelete = delete;
        return this;
    }

    /** @param weight its part in the project's progress, 1 to 10 */
    public NewAction inProject(@Nullable UUID projectId, int weight) {
        this.projectId = projectId;
        this.weight = weight;
        return this;
    }

    public NewAction measuredBy(@Nullable UUID metricId) {
        this.metricId = metricId;
        return this;
    }

    /** Gives direction at the beginning (acceptance A-116). */
    public NewAction with(@Nullable String comment) {
        this.comment = comment;
        return this;
    }

    /** Whether the other one gets a mail about it (acceptance A-118). */
    public NewAction told(boolean told) {
        this.told = told;
        return this;
    }

    /** @param originId the session's or the plan's */
    public NewAction from(Origin origin, UUID originId) {
        this.origin = origin;
        this.originId = originId;
        return this;
    }
}
