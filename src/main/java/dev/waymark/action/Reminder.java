package dev.waymark.action;

import dev.waymark.notice.Channel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A reminder of an action.
 *
 * @param days from the action's day: -1 is the day before, 0 the day itself
 * @param saidFor the action's day when it was last said; null before
 */
@Table("action_reminder")
record Reminder(
        @Id UUID id,
        @Version int version,
        UUID actionId,
        Side recipient,
        Channel channel,
        int days,
        @Nullable LocalDate saidFor) {

    static Reminder of(UUID actionId, NewReminder wanted) {
        return new Reminder(UUID.randomUUID(), 0, actionId, wanted.to(), wanted.by(), wanted.days(), null);
    }

    boolean wasSaidFor(LocalDate byWhen) {
        return byWhen.equals(saidFor);
    }

    NewReminder asWanted() {
        return new NewReminder(recipient, channel, days);
    }
}
