package dev.waymark.session;

import dev.waymark.calendar.InWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When, how and where a session takes place.
 *
 * @param zone the coach's, in which the hour was agreed
 * @param modeReason why the two do not meet in person
 * @param bookedAt when this appointment was made
 */
record Appointment(
        Instant startsAt,
        ZoneId zone,
        int minutes,
        Mode mode,
        @Nullable String modeReason,
        @Nullable String place,
        Instant bookedAt) {

    /**
     * The instant of a local time: an hour that the clocks skip in spring counts from the hour before the change, one
     * that comes twice in autumn is the first of the two.
     */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    ZonedDateTime localStart() {
        return startsAt.atZone(zone);
    }

    /** {@code Friday, 7 May 2027, 10:30, Berlin time} */
    String inWords() {
        return InWords.moment(localStart()) + ", " + InWords.zone(zone);
    }
}
