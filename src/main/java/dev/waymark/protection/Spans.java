package dev.waymark.protection;

import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes periods as people say them. */
public final class Spans {

    Spans() {}

    /** {@code 1 year 6 months} */
    public String inWords(Period period) {
        return Stream.of(
                        count(period.getYears(), "year"),
                        count(period.getMonths(), "month"),
                        count(period.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String count(int number, String what) {
        return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }
}
