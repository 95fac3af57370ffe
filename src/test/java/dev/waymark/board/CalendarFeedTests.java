package dev.waymark.board;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.CalendarFiles;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import dev.waymark.story.WholeDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class CalendarFeedTests {

    private static final Pattern ADDRESS =
            Pattern.compile("value=\"http://localhost:\\d+(/calendar/[A-Za-z0-9_-]{43}\\.ics)\"");

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    Accounts accounts;

    private AnyEngagement engagement;
    private AnyEngagement other;

    @BeforeEach
    void two_engagements(@Autowired People people, @Autowired Engagements engagements) {
        story.cast();
        engagement = coached(people, engagements);
        other = coached(people, engagements);
    }

    @Test
    void coach_and_leader_subscribe_to_their_own_sessions() {
        UUID planned = session(engagement, 3, "PLANNED", Duration.ofDays(2));
        UUID cancelled = session(engagement, 2, "CANCELLED", Duration.ofDays(-5));
        UUID held = session(engagement, 1, "HELD", Duration.ofDays(-89));
        session(engagement, 4, "HELD", Duration.ofDays(-91));
        session(other, 1, "PLANNED", Duration.ofDays(2));

        for (Person person : new Person[] {engagement.coach(), engagement.leader()}) {
            HttpResponse<String> answer = visits.anonymous().get(subscribe(visits.as(person, Role.PARTICIPANT)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("private")
                    .doesNotContain("public");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            ICalendar calendar = CalendarFiles.read(answer.body());
            assertThat(calendar.getMethod().isPublish()).isTrue();
            assertThat(calendar.getEvents())
                    .extracting(event -> event.getUid().getValue())
                    .containsExactly(held + "@localhost", cancelled + "@localhost", planned + "@localhost");
            assertThat(calendar.getEvents())
                    .extracting(event -> event.getStatus().isCancelled())
                    .containsExactly(false, true, false);
            VEvent event = calendar.getEvents().get(2);
            assertThat(event.getSummary().getValue())
                    .contains(engagement.coach().name(), engagement.leader().name());
            assertThat(answer.body())
                    .doesNotContain(other.id().toString())
                    .doesNotContain(engagement.sponsor().name())
                    .doesNotContain("The reason is private")
                    .doesNotContain("@example.org");
        }
        assertThat(visits.anonymous()
                        .get(subscribe(visits.as(engagement.sponsor(), Role.PARTICIPANT)))
                        .body())
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("BEGIN:VEVENT");
        assertThat(CalendarFiles.read(visits.anonymous()
                                .get(subscribe(visits.as(other.leader(), Role.PARTICIPANT)))
                                .body())
                        .getEvents())
                .hasSize(1);
    }

    @Test
    void an_address_is_shown_once_and_kept_as_a_hash() {
        Visit visit = visits.as(engagement.leader(), Role.PARTICIPANT);
        assertThat(visit.get("/account").body()).contains("Create an address").doesNotContain("Withdraw the address");

        String path = subscribe(visit);

        assertThat(visit.get("/account").body())
                .doesNotContain(token(path))
                .contains("There is an address since")
                .contains("Replace the address");
        assertThat(new WholeDatabase(source).rows(table -> true).toString())
                .contains("CALENDAR_KEY")
                .doesNotContain(token(path));
    }

    @Test
    void a_replaced_or_withdrawn_address_leads_nowhere() {
        Visit visit = visits.as(engagement.leader(), Role.PARTICIPANT);
        String first = subscribe(visit);
        assertThat(status(first)).isEqualTo(200);

        String second = subscribe(visit);
        assertThat(second).isNotEqualTo(first);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);

        visit.post("/account", "/account/calendar/revoke", Map.of());
        assertThat(status(second)).isEqualTo(404);
        assertThat(visit.get("/account").body()).contains("Create an address");
    }

    @Test
    void an_address_can_be_asked_for_by_head_and_changed_by_nothing() {
        String path = subscribe(visits.as(engagement.leader(), Role.PARTICIPANT));

        assertThat(visits.anonymous().call("HEAD", path).statusCode()).isEqualTo(200);
        assertThat(visits.anonymous().call("HEAD", path).body()).isEmpty();
        assertThat(visits.anonymous().call("POST", path).statusCode()).isNotEqualTo(200);
        assertThat(visits.anonymous().call("DELETE", path).statusCode()).isNotEqualTo(200);
        assertThat(status(path.replace("/calendar/", "/calendar/x"))).isEqualTo(404);
        assertThat(status("/calendar/" + engagement.leader().id() + ".ics")).isEqualTo(404);
        assertThat(status(path)).isEqualTo(200);
    }

    @Test
    void no_address_gets_into_the_log(CapturedOutput output) {
        String path = subscribe(visits.as(engagement.leader(), Role.PARTICIPANT));
        String unknown = path.substring(0, path.length() - 6) + "xx.ics";

        assertThat(status(path)).isEqualTo(200);
        assertThat(status(unknown)).isEqualTo(404);

        assertThat(output.getAll()).doesNotContain(token(path)).doesNotContain(token(unknown));
    }

    @Test
    void whoever_still_has_an_initial_password_gets_no_address() {
        accounts.invite(engagement.leader(), Set.of(Role.PARTICIPANT), "chosen by another");
        Visit visit = visits.anonymous();
        visit.logIn(engagement.leader().login(), "chosen by another");

        assertThat(visit.get("/account").body()).doesNotContain("/account/calendar");
        visit.post("/account", "/account/calendar", Map.of());

        assertThat(jdbc.sql("select count(*) from calendar_key where person_id = :person")
                        .param("person", engagement.leader().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int status(String path) {
        return visits.anonymous().get(path).statusCode();
    }

    /** Creates or replaces the address; leads from the page to the place where it is shown. */
    private static String subscribe(Visit visit) {
        HttpResponse<String> created = visit.post("/account", "/account/calendar", Map.of());
        assertThat(created.statusCode()).isEqualTo(302);
        assertThat(URI.create(created.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/account");
        Matcher address = ADDRESS.matcher(visit.get("/account").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String token(String path) {
        return path.substring("/calendar/".length(), path.length() - ".ics".length());
    }

    private static AnyEngagement coached(People people, Engagements engagements) {
        return AnyEngagement.coached(people, engagements, LocalDate.of(2026, 10, 1));
    }

    private UUID session(AnyEngagement engagement, int number, String state, Duration ahead) {
        UUID id = UUID.randomUUID();
        Instant startsAt = Story.START.plus(ahead);
        jdbc.sql("""
                insert into coaching_session (id, version, engagement_id, number, state, not_held_reason, starts_at, zone,
                                              minutes, mode, mode_reason, place, booked_at, coach_id, announced)
                values (:id, 0, :engagement, :number, :state, 'The reason is private', :startsAt, 'Europe/Berlin',
                        60, 'PHONE', 'The reason is private', null, :startsAt, :coach, true)
                """)
                .param("id", id)
                .param("engagement", engagement.id())
                .param("coach", engagement.coach().id())
                .param("number", number)
                .param("state", state)
                .param("startsAt", startsAt.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
