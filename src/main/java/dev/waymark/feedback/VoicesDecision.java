package dev.waymark.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** How the coach went on when too few raters had been heard, and why. */
record VoicesDecision(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        String way,
        @Nullable String reason,
        Instant decidedAt) {}
