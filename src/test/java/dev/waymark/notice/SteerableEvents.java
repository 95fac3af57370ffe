package dev.waymark.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Events that stand as the test wants them to. */
@TestComponent
@Primary
class SteerableEvents implements CalendarEvents {

    private final Map<UUID, CalendarEvent> events = new HashMap<>();

    CalendarEvent stand(CalendarEvent event) {
        events.put(event.id(), event);
        return event;
    }

    void forget(CalendarEvent event) {
        events.remove(event.id());
    }

    @Override
    public Optional<CalendarEvent> find(UUID eventId) {
        return Optional.ofNullable(events.get(eventId));
    }

    @Override
    public List<CalendarEvent> of(UUID personId, Instant from) {
        return List.of();
    }
}
