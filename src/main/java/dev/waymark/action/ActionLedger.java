package dev.waymark.action;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes down what is done with actions, and refuses what must not be; the process is for others to tell. */
@Component
class ActionLedger {

    private static final int YEARS_AHEAD = 5;
    private static final int MOST_REMINDERS = 10;
    private static final int FARTHEST_REMINDER = 60;
    private static final int MOST_WEIGHT = 10;

    private final Actions actions;
    private final Reminders reminders;
    private final Stream stream;
    private final ActionPlans plans;
    private final Projects projects;
    private final Metrics metrics;
    private final Engagements engagements;
    private final People people;
    private final ObjectProvider<ShortMessages> shortMessages;
    private final Clock clock;

    ActionLedger(
            Actions actions,
            Reminders reminders,
            Stream stream,
            ActionPlans plans,
            Projects projects,
            Metrics metrics,
            Engagements engagements,
            People people,
            ObjectProvider<ShortMessages> shortMessages,
            Clock clock) {
        this.actions = actions;
        this.reminders = reminders;
        this.stream = stream;
        this.plans = plans;
        this.projects = projects;
        this.metrics = metrics;
        this.engagements = engagements;
        this.people = people;
        this.shortMessages = shortMessages;
        this.clock = clock;
    }

    Action promise(UUID by, NewAction wanted) {
        Engagement engagement = engagements.get(wanted.engagementId);
        Side side = ActionRights.side(engagement, by);
        ActionRights.requireGoesOn(engagement, side);
        requireOwner(engagement, side, wanted.owner);
        String what = Words.required("what", wanted.what, Words.WHAT);
        String comment = Words.optional("comment", wanted.comment, Words.COMMENT);
        requireAhead(wanted.byWhen, engagement, wanted.owner);
        requirePlace(engagement.id(), wanted.projectId, wanted.weight, wanted.metricId);
        requireReminders(engagement, wanted.reminders);
        boolean own = side == Side.LEADER;
        Action action = actions.save(Action.promised(
                wanted, what, own || wanted.leaderMayModify, own || wanted.leaderMayDelete, by, clock.instant()));
        reminders.saveAll(wanted.reminders.stream()
                .map(reminder -> Reminder.of(action.id(), reminder))
                .toList());
        note(action, by, StreamEntry.Kind.PROMISED, null, Door.PAGE);
        if (comment != null) {
            note(action, by, StreamEntry.Kind.COMMENT, comment, Door.PAGE);
        }
        return action;
    }

    /** @param said what goes with it; null for nothing */
    Action complete(UUID actionId, UUID by, @Nullable String said, Door door) {
        Action action = toEnd(actionId, by);
        String words = Words.optional("comment", said, Words.COMMENT);
        action.end(Action.State.DONE, null, today(action), clock.instant());
        note(action, by, StreamEntry.Kind.DONE, words, door);
        return save(action);
    }

    Action giveUp(UUID actionId, UUID by, @Nullable String reason, Door door) {
        Action action = toEnd(actionId, by);
        String why = Words.required("reason", reason, Words.REASON);
        action.end(Action.State.WONT_DO, why, today(action), clock.instant());
        note(action, by, StreamEntry.Kind.WONT_DO, why, door);
        return save(action);
    }

    Action putOnHold(UUID actionId, UUID by, @Nullable String reason, Door door) {
        Action action = toModify(actionId, by);
        if (action.state() == Action.State.ON_HOLD) {
            throw new Refused("action", "is on hold already");
        }
        String why = Words.required("reason", reason, Words.REASON);
        action.putOnHold(why);
        note(action, by, StreamEntry.Kind.ON_HOLD, why, door);
        return save(action);
    }

    Action resume(UUID actionId, UUID by, Door door) {
        Action action = toModify(actionId, by);
        if (action.state() == Action.State.OPEN) {
            throw new Refused("action", "is not on hold");
        }
        action.resume(clock.instant());
        note(action, by, StreamEntry.Kind.RESUMED, null, door);
        return save(action);
    }

    Action redate(UUID actionId, UUID by, @Nullable LocalDate byWhen, Door door) {
        Action action = toModify(actionId, by);
        if (byWhen == null) {
            throw new Refused("byWhen", "is required");
        }
        requireAhead(byWhen, engagements.get(action.engagementId()), action.owner());
        action.redate(byWhen, clock.instant());
        note(action, by, StreamEntry.Kind.REDATED, null, door);
        return save(action);
    }

    /** @param moves whether it is somebody else's now, or its dates are others */
    record Edited(Action action, boolean moves) {}

    Edited edit(UUID actionId, UUID by, ActionEdit edit) {
        Action action = toModify(actionId, by);
        Engagement engagement = engagements.get(action.engagementId());
        Side side = ActionRights.side(engagement, by);
        if (edit.owner() != action.owner()) {
            requireOwner(engagement, side, edit.owner());
        }
        boolean otherRights = edit.leaderMayModify() != action.leaderMayModify()
                || edit.leaderMayDelete() != action.leaderMayDelete();
        if (side == Side.LEADER && otherRights) {
            throw new Refused("action", "gets its rights from the coach only");
        }
        String what = Words.required("what", edit.what(), Words.WHAT);
        if (!edit.byWhen().equals(action.byWhen())) {
            requireAhead(edit.byWhen(), engagement, edit.owner());
        }
        requirePlace(engagement.id(), edit.projectId(), edit.weight(), edit.metricId());
        requireReminders(engagement, edit.reminders());
        boolean moves = edit.owner() != action.owner() || !edit.byWhen().equals(action.byWhen());
        action.edit(edit, what, clock.instant());
        boolean otherReminders = remindedBy(action, edit.reminders());
        note(action, by, StreamEntry.Kind.CHANGED, null, Door.PAGE);
        return new Edited(save(action), moves || otherReminders);
    }

    /** The stream keeps that something was deleted, not what. */
    Action delete(UUID actionId, UUID by, Door door) {
        Action action = toEndOf(actionId, by);
        Engagement engagement = engagements.get(action.engagementId());
        ActionRights.requireDelete(action, ActionRights.side(engagement, by));
        stream.deleteByActionId(actionId);
        reminders.deleteByActionId(actionId);
        actions.deleteById(actionId);
        stream.save(
                StreamEntry.of(action.engagementId(), null, by, StreamEntry.Kind.DELETED, null, door, clock.instant()));
        return action;
    }

    /** Also of what has ended: the talk goes on (acceptance ). */
    void comment(UUID actionId, UUID by, @Nullable String text, Door door) {
        Action action = find(actionId, by).orElseThrow(() -> new Refused("action", "is for coach and leader only"));
        note(action, by, StreamEntry.Kind.COMMENT, Words.required("comment", text, Words.COMMENT), door);
    }

    /** A word about no action in particular (acceptance A-133). */
    void say(UUID engagementId, UUID by, @Nullable String text) {
        ActionRights.side(engagements.get(engagementId), by);
        stream.save(StreamEntry.of(
                engagementId,
                null,
                by,
                StreamEntry.Kind.COMMENT,
                Words.required("comment", text, Words.COMMENT),
                Door.PAGE,
                clock.instant()));
    }

    /** The day is over, and nobody has said that it is done. */
    void becomeLate(UUID actionId) {
        Action action = actions.get(actionId);
        action.becomeLate();
        note(action, null, StreamEntry.Kind.LATE, null, Door.PAGE);
        save(action);
    }

    void carryOver(UUID actionId) {
        Action action = actions.get(actionId);
        action.carryOver(today(action));
        note(action, null, StreamEntry.Kind.CARRIED_OVER, null, Door.PAGE);
        save(action);
    }

    /** A program that has ended asks nothing of anybody any more. */
    Action endWithProgram(Action action) {
        String why = "The program has ended.";
        action.end(Action.State.WONT_DO, why, today(action), clock.instant());
        note(action, null, StreamEntry.Kind.WONT_DO, why, Door.PAGE);
        return save(action);
    }

    /** @return the new project's id */
    UUID addProject(UUID engagementId, UUID by, @Nullable String name, @Nullable String description) {
        Engagement engagement = engagements.get(engagementId);
        ActionRights.requireGoesOn(engagement, ActionRights.side(engagement, by));
        Project project = new Project(
                UUID.randomUUID(),
                0,
                engagementId,
                Words.required("name", name, Words.NAME),
                Words.optional("description", description, Words.COMMENT),
                clock.instant(),
                by);
        return projects.save(project).id();
    }

    void changeProject(UUID projectId, UUID by, @Nullable String name, @Nullable String description) {
        Project project = toChange(projectId, by);
        try {
            projects.save(project.changed(
                    Words.required("name", name, Words.NAME),
                    Words.optional("description", description, Words.COMMENT)));
        } catch (OptimisticLockingFailureException overtaken) {
            throw Overtaken.refusal("project");
        }
    }

    /** Its actions stay. */
    void removeProject(UUID projectId, UUID by) {
        Project project = toChange(projectId, by);
        actions.leaveProject(project.id());
        projects.deleteById(project.id());
    }

    private Project toChange(UUID projectId, UUID by) {
        Project project =
                projects.findById(projectId).orElseThrow(() -> new Refused("project", "must be one of this plan"));
        Engagement engagement = engagements.get(project.engagementId());
        Side side = Side.of(engagement, by).orElseThrow(() -> new Refused("project", "is for coach and leader only"));
        ActionRights.requireGoesOn(engagement, side);
        if (!project.mayChange(side, by)) {
            throw new Refused("project", "may be changed by the coach only");
        }
        return project;
    }

    void setCoachActions(UUID engagementId, UUID by, boolean on) {
        Engagement engagement = engagements.get(engagementId);
        if (ActionRights.side(engagement, by) != Side.COACH) {
            throw new Refused("coachActions", "can be switched by the coach only");
        }
        plans.save(plans.of(engagementId).withCoachActions(on));
    }

    /** Empty where there is none, or it is not for this person to know. */
    Optional<Action> find(UUID actionId, UUID personId) {
        return actions.findById(actionId)
                .filter(action -> Side.of(engagements.get(action.engagementId()), personId)
                        .isPresent());
    }

    /** Today where the owner is. */
    LocalDate today(Action action) {
        return today(engagements.get(action.engagementId()), action.owner());
    }

    LocalDate today(Engagement engagement, Side side) {
        return LocalDate.ofInstant(clock.instant(), person(engagement, side).zone());
    }

    private Action toEnd(UUID actionId, UUID by) {
        Action action = toEndOf(actionId, by);
        ActionRights.requireEnd(action, ActionRights.side(engagements.get(action.engagementId()), by));
        return action;
    }

    private Action toModify(UUID actionId, UUID by) {
        Action action = toEndOf(actionId, by);
        ActionRights.requireModify(action, ActionRights.side(engagements.get(action.engagementId()), by));
        return action;
    }

    /** One that is still open, of a program that goes on. */
    private Action toEndOf(UUID actionId, UUID by) {
        Action action = find(actionId, by).orElseThrow(() -> new Refused("action", "is for coach and leader only"));
        Engagement engagement = engagements.get(action.engagementId());
        ActionRights.requireGoesOn(engagement, ActionRights.side(engagement, by));
        if (action.hasEnded()) {
            throw new Refused(
                    "action", action.state() == Action.State.DONE ? "is done already" : "has been given up already");
        }
        return action;
    }

    private void requireOwner(Engagement engagement, Side by, Side owner) {
        if (owner == Side.LEADER) {
            return;
        }
        if (by != Side.COACH) {
            throw new Refused("owner", "must be the leader: only the coach promises something for the coach");
        }
        if (!plans.of(engagement.id()).coachActions()) {
            throw new Refused("owner", "must be the leader: the coach takes on no actions in this plan");
        }
    }

    private void requireAhead(LocalDate byWhen, Engagement engagement, Side owner) {
        LocalDate today = today(engagement, owner);
        if (byWhen.isBefore(today)) {
            throw new Refused("byWhen", "must not lie in the past");
        }
        if (byWhen.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refused("byWhen", "must lie within the next " + YEARS_AHEAD + " years");
        }
    }

    private void requirePlace(UUID engagementId, @Nullable UUID projectId, int weight, @Nullable UUID metricId) {
        if (projectId != null
                && projects.findById(projectId)
                        .filter(project -> project.engagementId().equals(engagementId))
                        .isEmpty()) {
            throw new Refused("project", "must be one of this plan");
        }
        if (metricId != null
                && metrics.findById(metricId)
                        .filter(metric -> metric.engagementId().equals(engagementId))
                        .isEmpty()) {
            throw new Refused("metric", "must be one of this plan");
        }
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new Refused("weight", "must be between 1 and " + MOST_WEIGHT);
        }
    }

    private void requireReminders(Engagement engagement, List<NewReminder> wanted) {
        if (wanted.size() > MOST_REMINDERS) {
            throw new Refused("reminders", "must be at most " + MOST_REMINDERS);
        }
        if (new HashSet<>(wanted).size() < wanted.size()) {
            throw new Refused("reminders", "must differ from each other");
        }
        for (NewReminder each : wanted) {
            if (Math.abs(each.days()) > FARTHEST_REMINDER) {
                throw new Refused("reminders", "must lie within " + FARTHEST_REMINDER + " days of the action's day");
            }
            if (each.by() == Channel.SMS && !isReachedBySms(person(engagement, each.to()))) {
                throw new Refused(
                        "reminders",
                        "must go by mail to " + person(engagement, each.to()).name()
                                + ", who gets no text messages from here");
            }
        }
    }

    private boolean isReachedBySms(Person person) {
        ShortMessages messages = shortMessages.getIfAvailable();
        return messages != null && messages.reaches(person.id());
    }

    /** Writes only what differs, and tells whether anything does. */
    private boolean remindedBy(Action action, List<NewReminder> wanted) {
        List<Reminder> before = reminders.findByActionIdOrderByDaysAscIdAsc(action.id());
        List<UUID> gone = before.stream()
                .filter(reminder -> !wanted.contains(reminder.asWanted()))
                .map(Reminder::id)
                .toList();
        List<NewReminder> kept = before.stream().map(Reminder::asWanted).toList();
        if (!gone.isEmpty()) {
            reminders.deleteByIds(gone);
        }
        List<Reminder> added = wanted.stream()
                .filter(each -> !kept.contains(each))
                .map(each -> Reminder.of(action.id(), each))
                .toList();
        reminders.saveAll(added);
        return !gone.isEmpty() || !added.isEmpty();
    }

    private Person person(Engagement engagement, Side side) {
        return people.get(side.person(engagement)
                .orElseThrow(() -> new Refused("owner", "must be the leader while there is no coach")));
    }

    private Action save(Action action) {
        try {
            return actions.save(action);
        } catch (OptimisticLockingFailureException overtaken) {
            throw Overtaken.refusal("action");
        }
    }

    private void note(Action action, @Nullable UUID by, StreamEntry.Kind kind, @Nullable String words, Door door) {
        stream.save(StreamEntry.of(
                action.engagementId(), Objects.requireNonNull(action.id()), by, kind, words, door, clock.instant()));
    }
}
