package dev.waymark.session;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Minutes beyond the budget, allowed by a program manager.
 *
 * @param sessionId the session that needed them
 * @param allowedBy a person
 */
record ExtraHours(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        UUID sessionId,
        int minutes,
        UUID allowedBy,
        Instant allowedAt) {}
