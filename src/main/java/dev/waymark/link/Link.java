package dev.waymark.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is kept: without its address.
 *
 * @param subject the one thing that it is about: the id of a task, or of whatever its purpose asks about
 */
record Link(
        UUID id,
        UUID personId,
        Purpose purpose,
        String subject,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /** Whether it still opens anything, and if not, why. */
    enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED
    }

    State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }
}
