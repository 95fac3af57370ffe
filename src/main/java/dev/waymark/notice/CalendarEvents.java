package dev.waymark.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The appointments as they stand now; told by whoever keeps them. */
public interface CalendarEvents {

    /** Empty where there is none, or it has no date yet. */
    Optional<CalendarEvent> find(UUID eventId);

    /** All that the person attends, the earliest first, cancelled ones included. */
    List<CalendarEvent> of(UUID personId, Instant from);
}
