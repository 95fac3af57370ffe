package dev.waymark.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    final WorkingCalendar calendar = new WorkingCalendar(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));

    @ParameterizedTest
    @CsvSource({
        "2027-03-05, de, true", // a Friday
        "2027-03-06, de, false", // Saturday
        "2027-05-01, de, false", // Labour Day
        "2027-01-06, de, true", // Epiphany is free in Bavaria only
        "2027-01-06, de-by, false",
        "2027-11-01, de-by, false", // All Saints
        "2027-11-01, de-be, true",
        "2027-12-27, gb, false", // substitute day for Christmas on a Saturday
        "2027-07-05, us-ny, false", // the fourth is a Sunday
        "2027-03-31, us-ny, true",
        "2027-03-31, us-ca, false", // Cesar Chavez Day
        "2027-03-05, sa, false", // Friday in Saudi Arabia
        "2027-03-07, sa, true", // Sunday there
        "2027-03-05, ae, true", // the Emirates moved to Saturday and Sunday in 2022
        "2027-03-07, ae, false",
    })
    void weekends_and_holidays_are_those_of_the_region(LocalDate day, String region, boolean working) {
        assertThat(calendar.isWorkingDay(day, region)).isEqualTo(working);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-by", "gb", "us-ny", "sa", "ae"})
    void regions_are_known(String region) {
        assertThat(calendar.knows(region)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "xx", "DE", "de-xx", "de-", "de-by-zz", "nyse", "germany"})
    void other_regions_are_refused_by_name(String region) {
        assertThat(calendar.knows(region)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 3, 5), region))
                .withMessageContaining("Unknown working region '" + region + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-05T08:00, 2027-03-05T08:00", // the office opens
        "2027-03-05T17:59, 2027-03-05T17:59",
        "2027-03-05T18:00, 2027-03-08T08:00", // Friday evening waits for Monday
        "2027-03-05T07:59, 2027-03-05T08:00", // early morning waits for the same day
        "2027-03-06T12:00, 2027-03-08T08:00",
        "2027-03-25T20:00, 2027-03-30T08:00", // Easter
        "2027-12-23T19:00, 2027-12-24T08:00", // Christmas Eve is a working day by law
        "2027-12-24T19:00, 2027-12-27T08:00",
    })
    void mail_waits_for_the_office_to_open(LocalDateTime at, LocalDateTime opening) {
        assertThat(calendar.officeOpening(berlin(at), BERLIN, "de")).isEqualTo(berlin(opening));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-26T12:00, 2027-03-30T06:00:00Z", // winter time on Friday, summer time after Easter
        "2027-10-30T12:00, 2027-11-01T07:00:00Z", // and back: eight o'clock stays eight o'clock
    })
    void opening_keeps_local_time_across_daylight_saving(LocalDateTime at, Instant opening) {
        assertThat(calendar.officeOpening(berlin(at), BERLIN, "de")).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-05, 0, 2027-03-05",
        "2027-03-06, 0, 2027-03-08",
        "2027-03-05, 1, 2027-03-08",
        "2027-03-06, 1, 2027-03-08",
        "2027-03-25, 1, 2027-03-30",
        "2027-03-25, 5, 2027-04-05",
    })
    void working_days_are_counted_without_free_ones(LocalDate day, int days, LocalDate reached) {
        assertThat(calendar.plusWorkingDays(day, days, "de")).isEqualTo(reached);
    }

    @Test
    void a_day_is_late_only_when_it_is_over_for_the_person() {
        assertThat(calendar.endOfWorkingDay(LocalDate.of(2027, 3, 5), BERLIN)).isEqualTo("2027-03-05T22:59:59Z");
        assertThat(calendar.endOfWorkingDay(LocalDate.of(2027, 3, 5), RIYADH)).isEqualTo("2027-03-05T20:59:59Z");
    }

    @Test
    void a_day_of_23_or_25_hours_ends_at_its_own_midnight() {
        assertThat(calendar.endOfWorkingDay(LocalDate.of(2027, 3, 28), BERLIN)).isEqualTo("2027-03-28T21:59:59Z");
        assertThat(calendar.endOfWorkingDay(LocalDate.of(2027, 10, 31), BERLIN)).isEqualTo("2027-10-31T22:59:59Z");
    }

    @Test
    void work_that_comes_after_hours_counts_from_the_next_opening() {
        Instant fridayNoon = berlin(LocalDateTime.of(2027, 3, 5, 12, 0));
        Instant fridayNight = berlin(LocalDateTime.of(2027, 3, 5, 22, 0));

        assertThat(calendar.dueIn(1, fridayNoon, BERLIN, "de")).isEqualTo("2027-03-08T22:59:59Z");
        assertThat(calendar.dueIn(1, fridayNight, BERLIN, "de")).isEqualTo("2027-03-09T22:59:59Z");
    }

    @Test
    void a_week_begins_on_sunday_where_friday_is_free() {
        Instant thursdayNoon =
                LocalDateTime.of(2027, 3, 4, 12, 0).atZone(RIYADH).toInstant();

        assertThat(calendar.dueIn(1, thursdayNoon, RIYADH, "sa")).isEqualTo("2027-03-07T20:59:59Z");
    }

    @Test
    void the_next_morning_is_that_of_a_working_day() {
        Instant friday = berlin(LocalDateTime.of(2027, 3, 26, 7, 0)); // Good Friday
        assertThat(calendar.nextMorning(friday, BERLIN, "de")).isEqualTo("2027-03-30T06:00:00Z");
    }

    static Instant berlin(LocalDateTime at) {
        return at.atZone(BERLIN).toInstant();
    }
}
