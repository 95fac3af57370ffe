package dev.waymark.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands in a calendar, without a word of what is said in it.
 *
 * @param number from 1 within the engagement
 * @param sequence how often the appointment was changed since it was first announced
 * @param cancelled whether it will not be, or was not, held as announced
 * @param zone in which the hour was agreed
 * @param firstSession whether coach and leader have not yet held one together before
 */
public record SessionEntry(
        UUID sessionId,
        UUID engagementId,
        int number,
        int sequence,
        boolean cancelled,
        Instant startsAt,
        ZoneId zone,
        int minutes,
        Mode mode,
        @Nullable String place,
        boolean firstSession,
        UUID coachId,
        UUID leaderId) {}
