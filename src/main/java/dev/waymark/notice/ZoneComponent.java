package dev.waymark.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The rules of a zone for the time that a calendar file speaks of.
 *
 * <p>They are the Java runtime's, by which all else here is reckoned, so that a file can never say another hour.
 */
final class ZoneComponent {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneComponent() {}

    /** Such a zone needs no rules. */
    static boolean isUtc(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return rules.isFixedOffset() && rules.getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /** From the change of clocks before the first moment to the one after the last. */
    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        VTimeZone component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        ZoneOffsetTransition change = rules.previousTransition(from.plusNanos(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(from);
            component.add(observance(from.atZone(zone), LONG_AGO, offset));
            change = rules.nextTransition(from);
        }
        boolean covered = false;
        while (change != null && !covered) {
            covered = change.getInstant().isAfter(to);
            component.add(
                    observance(change.getInstant().atZone(zone), change.getDateTimeBefore(), change.getOffsetBefore()));
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    /**
     * @param since whose offset and name hold from then on
     * @param begin by the clocks before the change
     */
    private static Observance observance(ZonedDateTime since, LocalDateTime begin, ZoneOffset before) {
        boolean daylight = since.getZone().getRules().isDaylightSavings(since.toInstant());
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(begin));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(since.getOffset()));
        observance.add(new TzName(NAME.format(since)));
        return observance;
    }
}
