package dev.waymark.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with a date, as a calendar needs to know it.
 *
 * @param number from 1 within the engagement
 * @param sequence 0 at first, and higher with every change that calendars have to follow
 * @param zone in which the hour was agreed
 * @param first whether the two meet for their first session
 */
public record SessionEntry(
        UUID engagementId,
        UUID sessionId,
        int number,
        int sequence,
        boolean cancelled,
        Instant startsAt,
        ZoneId zone,
        int minutes,
        Mode mode,
        @Nullable String place,
        boolean first,
        UUID coachId,
        UUID leaderId) {}
