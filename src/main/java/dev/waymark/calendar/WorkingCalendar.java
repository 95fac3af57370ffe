package dev.waymark.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Working days and office hours of a region, reckoned in a person's own zone.
 *
 * <p>A region is an ISO 3166 country code with an optional subdivision: {@code de}, {@code de-by}, {@code us-ny}. Every
 * method refuses an unknown region with {@link IllegalArgumentException}.
 */
@Component
public class WorkingCalendar {

    private final OfficeHours officeHours;
    private final Map<String, Optional<Region>> regions = new ConcurrentHashMap<>();

    WorkingCalendar(OfficeHours officeHours) {
        this.officeHours = officeHours;
    }

    public boolean knows(String region) {
        return find(region).isPresent();
    }

    public boolean isWorkingDay(LocalDate day, String region) {
        return of(region).works(day);
    }

    /** The given moment where it lies within the office hours of a working day, else the next time the office opens. */
    public Instant officeOpening(Instant moment, ZoneId zone, String region) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        boolean closed = !local.toLocalTime().isBefore(officeHours.to());
        if (of(region).works(day) && !closed && !local.toLocalTime().isBefore(officeHours.from())) {
            return moment;
        }
        LocalDate opening = of(region).nextWorkingDay(closed ? day.plusDays(1) : day);
        return opening.atTime(officeHours.from()).atZone(zone).toInstant();
    }

    /** @param days 0 for the given day itself or, where that is free, the next working day */
    public LocalDate plusWorkingDays(LocalDate day, int days, String region) {
        Region calendar = of(region);
        LocalDate reached = days == 0 ? calendar.nextWorkingDay(day) : day;
        for (int i = 0; i < days; i++) {
            reached = calendar.nextWorkingDay(reached.plusDays(1));
        }
        return reached;
    }

    /** The last second of the day: what is not done by then is late. */
    public Instant endOfWorkingDay(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }

    /** The end of the working day that lies so many working days after the one on which the office next is open. */
    public Instant dueIn(int workingDays, Instant from, ZoneId zone, String region) {
        LocalDate start = officeOpening(from, zone, region).atZone(zone).toLocalDate();
        return endOfWorkingDay(plusWorkingDays(start, workingDays, region), zone);
    }

    /** When the office opens on the next working day after the given moment's day. */
    public Instant nextMorning(Instant moment, ZoneId zone, String region) {
        LocalDate tomorrow = moment.atZone(zone).toLocalDate().plusDays(1);
        return of(region)
                .nextWorkingDay(tomorrow)
                .atTime(officeHours.from())
                .atZone(zone)
                .toInstant();
    }

    private Region of(String region) {
        return find(region)
                .orElseThrow(() -> new IllegalArgumentException("Unknown working region '" + region
                        + "': expected a country such as 'de' or a part of one such as 'de-by'"));
    }

    private Optional<Region> find(String region) {
        Optional<Region> known = regions.get(region);
        if (known == null) {
            known = Region.load(region);
            // Regions come from people's input: remember the known ones only, they are few.
            known.ifPresent(each -> regions.put(region, Optional.of(each)));
        }
        return known;
    }

    private record Region(HolidayManager holidays, String[] subdivision, Set<DayOfWeek> weekend) {

        static Optional<Region> load(String region) {
            String[] codes = region.split("-", -1);
            String country = codes[0];
            String[] subdivision = Arrays.copyOfRange(codes, 1, codes.length);
            if (!region.equals(region.toLowerCase(Locale.ROOT))
                    || country.length() != 2
                    || !HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
                return Optional.empty();
            }
            HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(country));
            CalendarHierarchy part = holidays.getCalendarHierarchy();
            for (String code : subdivision) {
                part = part.getChildren().get(code);
                if (part == null) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Region(holidays, subdivision, Weekend.of(country)));
        }

        boolean works(LocalDate day) {
            return !weekend.contains(day.getDayOfWeek())
                    && !holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, subdivision);
        }

        LocalDate nextWorkingDay(LocalDate from) {
            LocalDate day = from;
            while (!works(day)) {
                day = day.plusDays(1);
            }
            return day;
        }
    }
}
