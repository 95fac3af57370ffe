package dev.waymark.notice;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads calendar files as a stranger would, and takes no fault in them. */
public final class CalendarFiles {

    private CalendarFiles() {}

    public static ICalendar read(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();
        assertThat(calendars).hasSize(1);
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        assertThat(calendars.get(0).validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        return calendars.get(0);
    }

    public static VEvent onlyEvent(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    /** The hour on the wall, as the file spells it. */
    static LocalDateTime local(DateOrDateTimeProperty property) {
        var parts = property.getValue().getRawComponents();
        return LocalDateTime.of(parts.getYear(), parts.getMonth(), parts.getDate(), parts.getHour(), parts.getMinute());
    }

    /** The moment that a reader makes of it by the rules in the file. */
    static Instant moment(DateOrDateTimeProperty property) {
        return Instant.ofEpochMilli(property.getValue().getTime());
    }
}
