package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppointmentTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nine_in_berlin_is_one_utc_hour_in_winter_and_another_in_summer() {
        assertThat(Appointment.instant(LocalDateTime.parse("2027-03-26T09:00"), BERLIN))
                .isEqualTo(Instant.parse("2027-03-26T08:00:00Z"));
        assertThat(Appointment.instant(LocalDateTime.parse("2027-03-29T09:00"), BERLIN))
                .isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_moved_on_by_an_hour() {
        Instant skipped = Appointment.instant(LocalDateTime.parse("2027-03-28T02:30"), BERLIN);

        assertThat(skipped).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(skipped.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_is_meant() {
        assertThat(Appointment.instant(LocalDateTime.parse("2027-10-31T02:30"), BERLIN))
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void a_year_of_weekly_sessions_stays_at_nine_local_time() {
        LocalDateTime first = LocalDateTime.parse("2027-01-04T09:00");

        assertThat(IntStream.range(0, 53).mapToObj(first::plusWeeks).map(AppointmentTests::booked))
                .allSatisfy(appointment ->
                        assertThat(appointment.localStart().toLocalTime()).isEqualTo(LocalTime.of(9, 0)));
    }

    private static Appointment booked(LocalDateTime local) {
        return new Appointment(
                Appointment.instant(local, BERLIN), BERLIN, 60, Mode.IN_PERSON, null, null, Instant.EPOCH);
    }
}
