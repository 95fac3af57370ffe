package dev.waymark.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a calendar shows it, without any content of a talk.
 *
 * @param id the same for the appointment's whole life, however often it is moved
 * @param sequence 0 at first, and higher with every change that calendars have to follow
 * @param zone in which the hour was agreed
 * @param summary one line
 * @param description what the meeting is about, in general terms; may have several lines
 * @param path where the program shows it, from the program's address on
 */
public record CalendarEvent(
        UUID id,
        int sequence,
        boolean cancelled,
        Instant startsAt,
        ZoneId zone,
        int minutes,
        String summary,
        String description,
        @Nullable String location,
        List<Attendee> attendees,
        String path) {

    /** Somebody who takes part. */
    public record Attendee(String name, String mail) {}

    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    boolean isAttendedBy(String mail) {
        return attendees.stream().anyMatch(attendee -> attendee.mail().equals(mail));
    }
}
