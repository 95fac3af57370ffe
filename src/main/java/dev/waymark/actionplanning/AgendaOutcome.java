package dev.waymark.actionplanning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What became of an item of the agenda.
 *
 * @param reason why it was left out; null where it was covered
 */
record AgendaOutcome(
        @Id UUID id,
        @Version int version,
        UUID meetingId,
        AgendaItem item,
        boolean covered,
        @Nullable String reason,
        @Nullable String notes) {}
