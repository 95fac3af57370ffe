package dev.waymark.actionplanning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The meeting in which coach and leader make the action plan final, from the initiatives to the last item of its agenda.
 *
 * @param startsAt null before the coach has arranged it
 * @param zone the coach's, in which the hour was agreed
 * @param outsideReason why it lies outside the weeks after the initiatives were first written
 * @param scribe who writes; null until the practices are chosen
 */
record PlanningMeeting(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        Instant openedAt,
        @Nullable Instant startsAt,
        @Nullable ZoneId zone,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String outsideReason,
        @Nullable Instant arrangedAt,
        @Nullable Scribe scribe) {

    /** Who writes while the two talk; spelled as in the form (acceptance A-73). */
    enum Scribe {
        coach,
        leader
    }

    static PlanningMeeting opened(UUID engagementId, Instant now) {
        return new PlanningMeeting(UUID.randomUUID(), 0, engagementId, now, null, null, null, null, null, null, null);
    }

    PlanningMeeting arranged(
            Instant startsAt,
            ZoneId zone,
            int minutes,
            @Nullable String place,
            @Nullable String outsideReason,
            Instant now) {
        return new PlanningMeeting(
                id, version, engagementId, openedAt, startsAt, zone, minutes, place, outsideReason, now, scribe);
    }

    PlanningMeeting writtenBy(Scribe scribe) {
        return new PlanningMeeting(
                id, version, engagementId, openedAt, startsAt, zone, minutes, place, outsideReason, arrangedAt, scribe);
    }

    /** Refuses with {@link IllegalStateException} before the coach has arranged it. */
    Instant beginsAt() {
        if (startsAt == null) {
            throw new IllegalStateException("Planning meeting " + id + " has no date yet");
        }
        return startsAt;
    }
}
