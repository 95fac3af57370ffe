package dev.waymark.board;

import dev.waymark.access.CalendarKeys;
import dev.waymark.notice.PersonalCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's sessions for the calendar that has subscribed to them; its address is the only key. */
@Controller
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private final CalendarKeys keys;
    private final PersonalCalendar calendar;

    CalendarFeed(CalendarKeys keys, PersonalCalendar calendar) {
        this.keys = keys;
        this.calendar = calendar;
    }

    /** Answers 404 to every address that is not valid now, whatever is wrong with it. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return keys.owner(token)
                .map(person -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(FOR_A_WHILE)
                        .body(calendar.of(person).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
