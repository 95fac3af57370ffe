package dev.waymark.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as the visitor's own days and hours. */
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

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
        return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    public String full(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    public String full(Instant instant) {
        return full(instant.atZone(zone).toLocalDate());
    }

    /** From when to when, and in which zone. */
    public String span(Instant from, Instant to) {
        return moment(from) + " to " + HOUR.format(LocalDateTime.ofInstant(to, zone)) + " (" + zone.getId() + ")";
    }

    /** Hours and minutes of a length in minutes. */
    public String length(int minutes) {
        int all = Math.abs(minutes);
        String hours = all < 60 ? "" : all / 60 + " h";
        String rest = all % 60 == 0 ? "" : all % 60 + " min";
        return all == 0 ? "0 h" : (minutes < 0 ? "−" : "") + (hours + " " + rest).strip();
    }

    public String moment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return day(local.toLocalDate()) + ", " + HOUR.format(local);
    }
}
