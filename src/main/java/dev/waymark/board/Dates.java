package dev.waymark.board;

import dev.waymark.calendar.InWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Writes instants as the visitor's own days and hours. */
public class Dates {

    private final ZoneId zone;
    private final Clock clock;

    Dates(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** Today, tomorrow, yesterday, or the date; the year only where it is not this one. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return day.getYear() == today.getYear() ? InWords.weekday(day) : InWords.date(day);
    }

    public String full(LocalDate day) {
        return InWords.date(day);
    }

    public String full(Instant instant) {
        return full(instant.atZone(zone).toLocalDate());
    }

    /** From when to when, and in which zone. */
    public String span(Instant from, Instant to) {
        return moment(from) + " to " + InWords.hour(to.atZone(zone)) + ", " + InWords.zone(zone);
    }

    /** Hours and minutes of a length in minutes. */
    public String length(int minutes) {
        return InWords.length(minutes);
    }

    public String moment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return day(local.toLocalDate()) + ", " + InWords.hour(local);
    }
}
