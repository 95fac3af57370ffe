package dev.waymark.engagement;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A target that was changed, with the reason; the benchmark of step 1 stays readable. */
public record OutcomeCorrection(
        @Id UUID id,
        @Version int version,
        UUID outcomeId,
        String targetBefore,
        String targetAfter,
        String reason,
        Instant correctedAt) {}
