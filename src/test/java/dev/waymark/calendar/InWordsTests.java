package dev.waymark.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class InWordsTests {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 7);

    @Test
    void a_day_is_spelled_out_or_shortened_where_there_is_little_room() {
        assertThat(InWords.day(DAY)).isEqualTo("Friday, 7 May 2027");
        assertThat(InWords.date(DAY)).isEqualTo("7 May 2027");
        assertThat(InWords.weekday(DAY)).isEqualTo("Fri 7 May");
    }

    @Test
    void a_moment_is_written_with_its_day_and_the_hour_where_it_happens() {
        ZonedDateTime moment = ZonedDateTime.parse("2027-05-07T08:05:00Z").withZoneSameInstant(ZoneId.of("Asia/Tokyo"));

        assertThat(InWords.moment(moment)).isEqualTo("Friday, 7 May 2027, 17:05");
        assertThat(InWords.hour(moment)).isEqualTo("17:05");
    }

    @Test
    void a_span_is_counted_in_hours_and_what_is_over() {
        assertThat(InWords.span(150)).isEqualTo("2 hours 30 minutes");
        assertThat(InWords.span(61)).isEqualTo("1 hour 1 minute");
        assertThat(InWords.span(45)).isEqualTo("45 minutes");
        assertThat(InWords.span(0)).isEqualTo("none");
        assertThat(InWords.span(-30)).isEqualTo("none");
    }

    @Test
    void a_length_is_short_where_there_is_little_room() {
        assertThat(InWords.length(150)).isEqualTo("2 h 30 min");
        assertThat(InWords.length(120)).isEqualTo("2 h");
        assertThat(InWords.length(45)).isEqualTo("45 min");
        assertThat(InWords.length(0)).isEqualTo("0 h");
        assertThat(InWords.length(-30)).isEqualTo("−30 min");
    }

    @Test
    void a_zone_is_called_by_its_city() {
        assertThat(InWords.zone(ZoneId.of("Europe/Berlin"))).isEqualTo("Berlin time");
        assertThat(InWords.zone(ZoneId.of("America/Argentina/Buenos_Aires"))).isEqualTo("Buenos Aires time");
        assertThat(InWords.zone(ZoneId.of("UTC"))).isEqualTo("UTC time");
    }
}
