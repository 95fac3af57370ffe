package dev.waymark.notice;

import static dev.waymark.notice.CalendarFiles.local;
import static dev.waymark.notice.CalendarFiles.moment;
import static dev.waymark.notice.CalendarFiles.onlyEvent;
import static dev.waymark.notice.CalendarFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWriterTests {

    private static final Instant NOW = Instant.parse("2027-02-01T08:30:00Z");
    private static final Instant TEN_ON_WEDNESDAY = Instant.parse("2027-02-10T09:00:00Z");
    private static final List<CalendarEvent.Attendee> TWO = List.of(
            new CalendarEvent.Attendee("Clara Coach", "clara@example.org"),
            new CalendarEvent.Attendee("Leo Leader", "leo@example.org"));

    private final CalendarWriter writer = writer();

    @Test
    void an_invitation_says_who_meets_when_where_and_what_for() {
        CalendarEvent event = AnyEvent.in(AnyEvent.BERLIN, TEN_ON_WEDNESDAY, TWO);

        Invitation invitation = writer.invitation(event);

        assertThat(invitation.method()).isEqualTo("REQUEST");
        ICalendar file = read(invitation.text());
        assertThat(file.getMethod().isRequest()).isTrue();
        VEvent entry = onlyEvent(file);
        assertThat(entry.getUid().getValue()).isEqualTo(event.id() + "@coaching.example.org");
        assertThat(entry.getSequence().getValue()).isZero();
        assertThat(entry.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(local(entry.getDateStart())).isEqualTo(LocalDateTime.parse("2027-02-10T10:00"));
        assertThat(local(entry.getDateEnd())).isEqualTo(LocalDateTime.parse("2027-02-10T11:30"));
        assertThat(moment(entry.getDateStart())).isEqualTo(TEN_ON_WEDNESDAY);
        assertThat(file.getTimezoneInfo().getTimezone(entry.getDateStart()).getComponent())
                .satisfies(zone -> assertThat(zone.getTimezoneId().getValue()).isEqualTo("Europe/Berlin"));
        assertThat(entry.getSummary().getValue()).isEqualTo(event.summary());
        assertThat(entry.getDescription().getValue())
                .isEqualTo(event.description() + "\n\nhttps://coaching.example.org/engagements/any");
        assertThat(entry.getLocation().getValue()).isEqualTo("Room 4");
        assertThat(entry.getStatus().isConfirmed()).isTrue();
        assertThat(entry.getTransparency().isOpaque()).isTrue();
        assertThat(entry.getClassification().isPrivate()).isTrue();
        assertThat(entry.getOrganizer().getEmail()).isEqualTo("coaching@example.org");
        assertThat(entry.getOrganizer().getCommonName()).isEqualTo("Coaching, Inc.");
        assertThat(entry.getAlarms()).isEmpty();
    }

    @Test
    void both_attend_and_no_answer_is_awaited() {
        VEvent entry = onlyEvent(read(writer.invitation(AnyEvent.in(AnyEvent.BERLIN, TEN_ON_WEDNESDAY, TWO))
                .text()));

        assertThat(entry.getAttendees())
                .extracting(Attendee::getEmail)
                .containsExactly("clara@example.org", "leo@example.org");
        assertThat(entry.getAttendees())
                .extracting(Attendee::getCommonName)
                .containsExactly("Clara Coach", "Leo Leader");
        assertThat(entry.getAttendees()).allSatisfy(attendee -> {
            assertThat(attendee.getRsvp()).isFalse();
            assertThat(attendee.getParticipationLevel()).isEqualTo(ParticipationLevel.REQUIRED);
            assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
        });
    }

    @Test
    void what_is_cancelled_is_taken_out_under_the_same_name() {
        CalendarEvent event = AnyEvent.in(AnyEvent.BERLIN, TEN_ON_WEDNESDAY, TWO);

        Invitation cancellation = writer.invitation(AnyEvent.cancelled(event));

        assertThat(cancellation.method()).isEqualTo("CANCEL");
        ICalendar file = read(cancellation.text());
        assertThat(file.getMethod().isCancel()).isTrue();
        assertThat(onlyEvent(file).getUid().getValue()).isEqualTo(event.id() + "@coaching.example.org");
        assertThat(onlyEvent(file).getSequence().getValue()).isOne();
        assertThat(onlyEvent(file).getStatus().isCancelled()).isTrue();
        assertThat(onlyEvent(file).getTransparency().isTransparent()).isTrue();
        assertThat(onlyEvent(file).getAttendees()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/Dublin",
                "America/New_York",
                "America/Sao_Paulo",
                "America/St_Johns",
                "Asia/Kolkata",
                "Asia/Gaza",
                "Australia/Sydney",
                "Pacific/Auckland",
                "Pacific/Apia",
                "Africa/Cairo",
                "Africa/Casablanca"
            })
    void nine_stays_nine_through_the_year(String id) {
        ZoneId zone = ZoneId.of(id);
        LocalDateTime first = LocalDateTime.parse("2027-01-04T09:00");
        List<Instant> year = IntStream.range(0, 53)
                .mapToObj(week -> first.plusWeeks(week).atZone(zone).toInstant())
                .toList();

        assertThat(year).allSatisfy(start -> {
            VEvent entry = onlyEvent(
                    read(writer.invitation(AnyEvent.in(zone, start, TWO)).text()));
            assertThat(local(entry.getDateStart()).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(moment(entry.getDateStart())).isEqualTo(start);
            assertThat(moment(entry.getDateEnd())).isEqualTo(start.plus(Duration.ofMinutes(90)));
        });
        ICalendar feed = read(writer.feed(
                year.stream().map(start -> AnyEvent.in(zone, start, TWO)).toList()));
        assertThat(feed.getEvents())
                .extracting(entry -> moment(entry.getDateStart()))
                .containsExactlyElementsOf(year);
        assertThat(feed.getTimezoneInfo().getComponents()).hasSize(1);
    }

    @Test
    void the_rules_of_the_zone_reach_from_the_change_of_clocks_before_to_the_one_after() {
        assertThat(writer.invitation(AnyEvent.in(AnyEvent.BERLIN, TEN_ON_WEDNESDAY, TWO))
                        .text())
                .contains("""
                        BEGIN:VTIMEZONE
                        TZID:Europe/Berlin
                        BEGIN:STANDARD
                        DTSTART:20261025T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20270328T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        END:DAYLIGHT
                        END:VTIMEZONE
                        """.replace("\n", "\r\n"));
    }

    @Test
    void clocks_that_change_by_half_an_hour_do_so_in_the_file() {
        ZoneId zone = ZoneId.of("Australia/Lord_Howe");

        assertThat(writer.invitation(AnyEvent.in(zone, TEN_ON_WEDNESDAY, TWO)).text())
                .contains(
                        "BEGIN:DAYLIGHT\r\nDTSTART:20261004T020000\r\nTZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\n",
                        "BEGIN:STANDARD\r\nDTSTART:20270404T020000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030\r\n");
    }

    @Test
    void a_talk_into_the_hour_that_comes_twice_keeps_its_length() {
        Instant start = Instant.parse("2027-10-31T00:15:00Z");

        VEvent entry = onlyEvent(
                read(writer.invitation(AnyEvent.in(AnyEvent.BERLIN, start, TWO)).text()));

        assertThat(moment(entry.getDateStart())).isEqualTo(start);
        assertThat(local(entry.getDateEnd())).isEqualTo(LocalDateTime.parse("2027-10-31T02:45"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Z", "GMT"})
    void universal_time_needs_no_rules(String id) {
        String text = writer.invitation(AnyEvent.in(ZoneId.of(id), TEN_ON_WEDNESDAY, TWO))
                .text();

        assertThat(text).contains("DTSTART:20270210T090000Z").doesNotContain("VTIMEZONE");
        assertThat(moment(onlyEvent(read(text)).getDateStart())).isEqualTo(TEN_ON_WEDNESDAY);
    }

    @Test
    void signs_that_mean_something_in_the_format_arrive_as_they_were() {
        String summary = "Jürgen \"J.\" Müller-Lüdenscheidt; 山田太郎, \\ und 👩🏽‍💼 "
                .repeat(4)
                .strip();
        String description = "One, two; three\\n\nAuf Wiedersehen, Ä Ö Ü ß\n: DTSTART:20270101T000000Z";
        CalendarEvent event = AnyEvent.in(
                AnyEvent.BERLIN,
                TEN_ON_WEDNESDAY,
                List.of(new CalendarEvent.Attendee("Müller, Jürgen; \"J\": a", "jürgen+a@example.org")));

        VEvent entry = onlyEvent(read(
                writer.invitation(AnyEvent.saying(event, summary, description)).text()));

        assertThat(entry.getSummary().getValue()).isEqualTo(summary);
        assertThat(entry.getDescription().getValue()).startsWith(description + "\n");
        assertThat(entry.getAttendees().get(0).getCommonName()).isEqualTo("Müller, Jürgen; \"J\": a");
        assertThat(entry.getAttendees().get(0).getEmail()).isEqualTo("jürgen+a@example.org");
    }

    @Test
    void nobody_slips_a_line_of_their_own_into_the_file() {
        String forged = "any\r\nATTENDEE:mailto:eve@example.org\rSTATUS:CANCELLED\u0000\u0007";
        CalendarEvent event = AnyEvent.in(
                AnyEvent.BERLIN, TEN_ON_WEDNESDAY, List.of(new CalendarEvent.Attendee(forged, "leo@example.org")));

        VEvent entry = onlyEvent(
                read(writer.invitation(AnyEvent.saying(event, forged, forged)).text()));

        assertThat(entry.getAttendees()).hasSize(1);
        assertThat(entry.getStatus().isConfirmed()).isTrue();
        assertThat(entry.getSummary().getValue()).isEqualTo("any ATTENDEE:mailto:eve@example.org STATUS:CANCELLED ");
    }

    @Test
    void a_published_list_holds_all_events_under_the_names_of_the_mails_and_no_addresses() {
        CalendarEvent first = AnyEvent.in(AnyEvent.BERLIN, TEN_ON_WEDNESDAY, TWO);
        CalendarEvent second = AnyEvent.cancelled(AnyEvent.in(ZoneId.of("America/New_York"), TEN_ON_WEDNESDAY, TWO));

        String text = writer.feed(List.of(first, second));

        ICalendar file = read(text);
        assertThat(file.getMethod().isPublish()).isTrue();
        assertThat(file.getEvents())
                .extracting(entry -> entry.getUid().getValue())
                .containsExactly(first.id() + "@coaching.example.org", second.id() + "@coaching.example.org");
        assertThat(file.getEvents())
                .extracting(entry -> entry.getSequence().getValue())
                .containsExactly(0, 1);
        assertThat(file.getEvents().get(1).getStatus().isCancelled()).isTrue();
        assertThat(text).doesNotContain("ATTENDEE").doesNotContain("leo@example.org");
    }

    @Test
    void a_list_without_events_is_a_calendar_all_the_same() {
        assertThat(writer.feed(List.of())).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    private static CalendarWriter writer() {
        try {
            return new CalendarWriter(
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new NoticeSettings(
                            "https://coaching.example.org",
                            new NoticeSettings.Mail(
                                    "\"Coaching, Inc.\" <coaching@example.org>",
                                    Duration.ofSeconds(15),
                                    Duration.ofMinutes(5),
                                    List.of(Duration.ofMinutes(1)))));
        } catch (AddressException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
