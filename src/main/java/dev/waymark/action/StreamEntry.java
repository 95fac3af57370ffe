package dev.waymark.action;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something that was said or done in the relationship of coach and leader (acceptance A-133).
 *
 * @param actionId null where it is about no action, or one that was deleted since
 * @param personId null where time did it
 * @param words a comment or a reason
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
        Instant at) {

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
