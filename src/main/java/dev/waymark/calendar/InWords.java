package dev.waymark.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days, hours and zones as people write them: on pages, in forms and in mails. */
public final class InWords {

    private static final DateTimeFormatter DAY = pattern("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter DATE = pattern("d MMM uuuu");
    private static final DateTimeFormatter WEEKDAY = pattern("EEE d MMM");
    private static final DateTimeFormatter HOUR = pattern("HH:mm");

    private InWords() {}

    /** {@code Friday, 7 May 2027} */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 7 May 2027}, where there is little room */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code Fri 7 May}, where there is little room and the year is this one */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code 10:30} */
    public static String hour(TemporalAccessor time) {
        return HOUR.format(time);
    }

    /** {@code Friday, 7 May 2027, 10:30} */
    public static String moment(ZonedDateTime moment) {
        return day(moment.toLocalDate()) + ", " + hour(moment);
    }

    /** {@code 2 hours 30 minutes}; {@code none} where nothing is left */
    public static String span(int minutes) {
        return minutes <= 0 ? "none" : joined(count(minutes / 60, "hour"), count(minutes % 60, "minute"));
    }

    /** {@code 1 year 6 months} */
    public static String span(Period period) {
        return joined(
                count(period.getYears(), "year"), count(period.getMonths(), "month"), count(period.getDays(), "day"));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** {@code 2 h 30 min}, where there is little room; less than nothing has a minus */
    public static String length(int minutes) {
        int all = Math.abs(minutes);
        String hours = all < 60 ? "" : all / 60 + " h";
        String rest = all % 60 == 0 ? "" : all % 60 + " min";
        return all == 0 ? "0 h" : (minutes < 0 ? "−" : "") + (hours + " " + rest).strip();
    }

    /** {@code 2 hours}; empty for none */
    public static String count(int number, String unit) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "1 " + unit;
            default -> number + " " + unit + "s";
        };
    }

    /** {@code Buenos Aires time} */
    public static String zone(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
