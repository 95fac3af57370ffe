package dev.waymark.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** The free days of a country's week, as Unicode's CLDR (weekData, version 48) names them. */
final class Weekend {

    private static final Set<DayOfWeek> SATURDAY_SUNDAY = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> FRIDAY_SATURDAY = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private Weekend() {}

    /** @param country ISO 3166 code in lower case; Saturday and Sunday hold where nothing else is known */
    static Set<DayOfWeek> of(String country) {
        return switch (country) {
            case "bh", "dz", "eg", "il", "iq", "jo", "kw", "ly", "om", "qa", "sa", "sd", "sy", "ye" -> FRIDAY_SATURDAY;
            case "af" -> EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            case "ir" -> EnumSet.of(DayOfWeek.FRIDAY);
            default -> SATURDAY_SUNDAY;
        };
    }
}
