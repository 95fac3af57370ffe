package dev.waymark.action;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.Channel;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.NoticeSubjects;
import dev.waymark.notice.Notices;
import dev.waymark.notice.OwnTaskNotices;
import dev.waymark.people.People;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells coach and leader of their actions, by mail or text message: that there is something, never what it is. */
@Component
class ActionNotices implements NoticeSubjects, OwnTaskNotices {

    private static final Set<NoticeKind> KINDS = EnumSet.range(NoticeKind.ACTION_PROMISED, NoticeKind.ACTION_DONE);

    private final Actions actions;
    private final Engagements engagements;
    private final People people;
    private final WorkingCalendar calendar;
    private final Notices notices;
    private final ObjectProvider<ShortMessages> shortMessages;

    ActionNotices(
            Actions actions,
            Engagements engagements,
            People people,
            WorkingCalendar calendar,
            Notices notices,
            ObjectProvider<ShortMessages> shortMessages) {
        this.actions = actions;
        this.engagements = engagements;
        this.people = people;
        this.calendar = calendar;
        this.notices = notices;
        this.shortMessages = shortMessages;
    }

    void promised(Action action, UUID by) {
        tellTheOther(NoticeKind.ACTION_PROMISED, action, by);
    }

    void redated(Action action, UUID by) {
        tellTheOther(NoticeKind.ACTION_REDATED, action, by);
    }

    /** Whoever is not its owner hears that it is done (acceptance A-127). */
    void done(Action action) {
        tell(NoticeKind.ACTION_DONE, action, action.owner().other());
    }

    void late(Action action) {
        tell(NoticeKind.ACTION_LATE, action, action.owner());
    }

    /** The third time it is for both to look at it. */
    void carriedOver(Action action) {
        if (action.isDoubtful()) {
            tell(NoticeKind.ACTION_DOUBTFUL, action, Side.COACH);
            tell(NoticeKind.ACTION_DOUBTFUL, action, Side.LEADER);
        } else {
            late(action);
        }
    }

    /** By text message where that was asked for and still can be, else by mail. */
    void remind(Action action, Reminder reminder) {
        ShortMessages messages = shortMessages.getIfAvailable();
        Engagement engagement = engagements.get(action.engagementId());
        Optional<UUID> person = listener(engagement, reminder.recipient());
        if (person.isPresent()
                && reminder.channel() == Channel.SMS
                && messages != null
                && messages.reaches(person.get())) {
            messages.remind(person.get(), engagement.id(), action.id());
        } else {
            tell(NoticeKind.ACTION_REMINDER, action, reminder.recipient());
        }
    }

    private void tellTheOther(NoticeKind kind, Action action, UUID by) {
        Side.of(engagements.get(action.engagementId()), by).ifPresent(side -> tell(kind, action, side.other()));
    }

    private void tell(NoticeKind kind, Action action, Side side) {
        listener(engagements.get(action.engagementId()), side)
                .map(person -> NewNotice.aboutSubject(kind, person, action.engagementId(), action.id()))
                .ifPresent(notices::send);
    }

    /** After the end of a program its coach is left in peace. */
    private static Optional<UUID> listener(Engagement engagement, Side side) {
        return side.person(engagement).filter(person -> ActionRights.goesOn(engagement, side));
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ActionModel.DO_ACTION);
    }

    @Override
    public Set<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Optional<Subject> find(NoticeKind kind, UUID subjectId, UUID personId) {
        return actions.findById(subjectId)
                .filter(action -> holds(kind, action))
                .flatMap(action -> subject(action, personId));
    }

    private static boolean holds(NoticeKind kind, Action action) {
        boolean open = action.state() == Action.State.OPEN;
        return switch (kind) {
            case ACTION_DONE -> action.state() == Action.State.DONE;
            case ACTION_LATE -> open && action.isLate();
            case ACTION_DOUBTFUL -> open && action.isDoubtful();
            default -> open;
        };
    }

    private Optional<Subject> subject(Action action, UUID personId) {
        Engagement engagement = engagements.get(action.engagementId());
        Optional<UUID> owner = action.owner().person(engagement);
        if (owner.isEmpty() || Side.of(engagement, personId).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Subject(
                "/engagements/" + action.engagementId() + "/actions/" + action.id(),
                action.hasEnded()
                        ? null
                        : calendar.endOfWorkingDay(
                                action.byWhen(), people.get(owner.get()).zone())));
    }
}
