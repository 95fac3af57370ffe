package dev.waymark.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One thing that happened in an engagement, in words that every party may read.
 *
 * @param personId who did it; null where time did
 * @param event what happened, never the content of a talk
 */
public record JournalEntry(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        Instant at,
        @Nullable UUID personId,
        String event) {}
