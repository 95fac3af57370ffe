package dev.waymark.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A person's appointments as a file that calendars subscribe to. */
@Component
public class PersonalCalendar {

    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final CalendarEvents events;
    private final CalendarWriter writer;
    private final Clock clock;

    PersonalCalendar(CalendarEvents events, CalendarWriter writer, Clock clock) {
        this.events = events;
        this.writer = writer;
        this.clock = clock;
    }

    /** In the format {@code text/calendar}, from a quarter of a year ago on. */
    public String of(UUID personId) {
        return writer.feed(events.of(personId, clock.instant().minus(LOOK_BACK)));
    }
}
