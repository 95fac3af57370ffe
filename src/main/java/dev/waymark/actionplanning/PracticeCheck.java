package dev.waymark.actionplanning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One look at a practice by the criteria of quality.
 *
 * @param missing the criteria that it did not meet, one a line
 */
record PracticeCheck(
        @Id UUID id,
        @Version int version,
        UUID practiceId,
        boolean good,
        @Nullable String missing,
        @Nullable String mend,
        Instant checkedAt) {}
