package dev.waymark.protection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something was done with people's data, without a word of it.
 *
 * @param byLogin null where time did it
 * @param personId whose data; null for the retention, and for somebody who is known by a name only
 * @param counts how many rows, by what they hold
 */
public record ProtectionRecord(
        UUID id,
        Act act,
        Instant at,
        @Nullable String byLogin,
        @Nullable UUID personId,
        Map<String, Integer> counts) {}
