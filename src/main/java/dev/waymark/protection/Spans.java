package dev.waymark.protection;

import dev.waymark.calendar.InWords;
import java.time.Period;

/** Lets a page say periods as people do. */
public final class Spans {

    Spans() {}

    public String inWords(Period period) {
        return InWords.span(period);
    }
}
