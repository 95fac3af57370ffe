package dev.waymark.action;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;

/**
 * Something that was said or done in the relationship of coach and leader (acceptance A-133).
 *
 * @param actionId null where it is about no action, or one that was deleted since
 * @param personId null where time did it
 * @param words a comment or a reason
 * @param seq the order in which things were written down; 0 before that
 */
public record StreamEntry(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        @Nullable UUID actionId,
        @Nullable UUID personId,
        Kind kind,
        @Nullable String words,
        Door door,
        Instant at,
        @ReadOnlyProperty long seq) {

    static StreamEntry of(
            UUID engagementId,
            @Nullable UUID actionId,
            @Nullable UUID personId,
            Kind kind,
            @Nullable String words,
            Door door,
            Instant at) {
        return new StreamEntry(UUID.randomUUID(), 0, engagementId, actionId, personId, kind, words, door, at, 0);
    }

    /** What it tells of. */
    public enum Kind {
        COMMENT,
        PROMISED,
        CHANGED,
        REDATED,
        ON_HOLD,
        RESUMED,
        LATE,
        CARRIED_OVER,
        DONE,
        WONT_DO,
        DELETED
    }
}
