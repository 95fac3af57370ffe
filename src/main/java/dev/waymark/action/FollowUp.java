package dev.waymark.action;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.ReminderPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something is to be said about an action, and what. */
@Component
class FollowUp {

    private final Actions actions;
    private final Reminders reminders;
    private final Engagements engagements;
    private final People people;
    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final ActionLedger ledger;
    private final ActionNotices notices;
    private final Clock clock;

    FollowUp(
            Actions actions,
            Reminders reminders,
            Engagements engagements,
            People people,
            WorkingCalendar calendar,
            ReminderPolicy policy,
            ActionLedger ledger,
            ActionNotices notices,
            Clock clock) {
        this.actions = actions;
        this.reminders = reminders;
        this.engagements = engagements;
        this.people = people;
        this.calendar = calendar;
        this.policy = policy;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** What time brings, in the order in which it is said where two come together. */
    enum Due {
        REMINDER,
        LATENESS,
        CARRY_OVER
    }

    record Moment(Due due, Instant at) {}

    /** Empty where time has nothing more to say: the rest is up to the two. */
    Optional<Moment> next(UUID actionId) {
        Action action = actions.get(actionId);
        return Stream.concat(
                        unsaid(action).stream().map(reminder -> new Moment(Due.REMINDER, at(action, reminder))),
                        lateness(action).stream())
                .min(Comparator.comparing(Moment::at).thenComparing(Moment::due));
    }

    /** All reminders whose time has come. */
    void remind(UUID actionId) {
        Action action = actions.get(actionId);
        Instant now = clock.instant();
        List<Reminder> due = unsaid(action).stream()
                .filter(reminder -> !at(action, reminder).isAfter(now))
                .toList();
        if (!due.isEmpty()) {
            reminders.said(due.stream().map(Reminder::id).toList(), action.byWhen());
            due.forEach(reminder -> notices.remind(action, reminder));
        }
    }

    void noteLateness(UUID actionId) {
        ledger.becomeLate(actionId);
        notices.late(actions.get(actionId));
    }

    void carryOver(UUID actionId) {
        ledger.carryOver(actionId);
        notices.carriedOver(actions.get(actionId));
    }

    void celebrate(UUID actionId) {
        notices.done(actions.get(actionId));
    }

    /** The end of its day where the owner is. */
    Instant dueAt(UUID actionId) {
        Action action = actions.get(actionId);
        return calendar.endOfWorkingDay(action.byWhen(), owner(action).zone());
    }

    /** From here on it is time to think of it: the beginning of its day where the owner is. */
    Instant followUpAt(UUID actionId) {
        Action action = actions.get(actionId);
        return action.byWhen().atStartOfDay(owner(action).zone()).toInstant();
    }

    private Optional<Moment> lateness(Action action) {
        Person owner = owner(action);
        if (!action.isLate()) {
            return Optional.of(new Moment(Due.LATENESS, calendar.endOfWorkingDay(action.byWhen(), owner.zone())));
        }
        if (action.carriedOver() >= Action.DOUBTFUL_AFTER) {
            return Optional.empty();
        }
        LocalDate from = action.carriedOn() == null ? action.byWhen() : action.carriedOn();
        LocalDate day = calendar.plusWorkingDays(from, policy.workingDays("actionCarriedOver"), owner.region());
        return Optional.of(new Moment(Due.CARRY_OVER, opening(day, owner)));
    }

    /** Without those that lay in the past when the day was set. */
    private List<Reminder> unsaid(Action action) {
        return reminders.findByActionIdOrderByDaysAscIdAsc(action.id()).stream()
                .filter(reminder -> !reminder.wasSaidFor(action.byWhen()))
                .filter(reminder -> recipient(action, reminder) != null)
                .filter(reminder -> at(action, reminder).isAfter(action.datedAt()))
                .toList();
    }

    /** When the office of whoever is reminded opens on that day; before the action's day never later than that. */
    private Instant at(Action action, Reminder reminder) {
        Person person = recipient(action, reminder);
        if (person == null) {
            throw new IllegalStateException("Nobody can be reminded by " + reminder.id());
        }
        LocalDate day = action.byWhen().plusDays(reminder.days());
        while (reminder.days() < 0 && !calendar.isWorkingDay(day, person.region())) {
            day = day.minusDays(1);
        }
        return opening(day, person);
    }

    private @Nullable Person recipient(Action action, Reminder reminder) {
        Engagement engagement = engagements.get(action.engagementId());
        return reminder.recipient().person(engagement).map(people::get).orElse(null);
    }

    private Instant opening(LocalDate day, Person person) {
        ZoneId zone = person.zone();
        return calendar.officeOpening(day.atStartOfDay(zone).toInstant(), zone, person.region());
    }

    private Person owner(Action action) {
        Engagement engagement = engagements.get(action.engagementId());
        return people.get(action.owner().person(engagement).orElseThrow());
    }
}
