package dev.waymark.notice;

import dev.waymark.notice.CalendarEvent.Attendee;
import dev.waymark.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A calendar event of which a test changes only what it is about. */
final class AnyEvent {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private AnyEvent() {}

    static CalendarEvent at(Instant startsAt, Person... attendees) {
        return in(
                BERLIN,
                startsAt,
                Stream.of(attendees)
                        .map(person -> new Attendee(person.name(), person.mail()))
                        .toList());
    }

    static CalendarEvent in(ZoneId zone, Instant startsAt, List<Attendee> attendees) {
        return new CalendarEvent(
                UUID.randomUUID(),
                0,
                false,
                startsAt,
                zone,
                90,
                "Coaching session 3: Leo Leader and Clara Coach",
                "What this talk is for:\n1. Agree on what would make it worth the time.",
                "Room 4",
                attendees,
                "/engagements/any");
    }

    static CalendarEvent moved(CalendarEvent event, Instant startsAt) {
        return copy(event, event.sequence() + 1, false, startsAt, event.summary(), event.description());
    }

    static CalendarEvent cancelled(CalendarEvent event) {
        return copy(event, event.sequence() + 1, true, event.startsAt(), event.summary(), event.description());
    }

    static CalendarEvent saying(CalendarEvent event, String summary, String description) {
        return copy(event, event.sequence(), event.cancelled(), event.startsAt(), summary, description);
    }

    private static CalendarEvent copy(
            CalendarEvent event,
            int sequence,
            boolean cancelled,
            Instant startsAt,
            String summary,
            String description) {
        return new CalendarEvent(
                event.id(),
                sequence,
                cancelled,
                startsAt,
                event.zone(),
                event.minutes(),
                summary,
                description,
                event.location(),
                event.attendees(),
                event.path());
    }
}
