package dev.waymark.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Role;
import dev.waymark.action.ActionBook;
import dev.waymark.action.NewAction;
import dev.waymark.action.Side;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.sms.TextConsents.How;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Text messages out and in, against a server that speaks the carrier's documented API. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class TextMessageTests {

    private static final String PATH = "/webhooks/sms";
    private static final TwilioSignature SIGNATURE = new TwilioSignature(TwilioStandIn.TOKEN);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static TwilioStandIn twilio = new TwilioStandIn(0);
    private static final int PORT = twilio.port();

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry settings) {
        settings.add("waymark.sms.account", () -> TwilioStandIn.ACCOUNT);
        settings.add("waymark.sms.token", () -> TwilioStandIn.TOKEN);
        settings.add("waymark.sms.from", () -> "+493012345678");
        settings.add("waymark.sms.api", () -> "http://127.0.0.1:" + PORT);
        settings.add("waymark.sms.most-per-minute", () -> "40");
    }

    @Autowired
    ApplicationContext program;

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    TextConsents consents;

    @Autowired
    ActionBook book;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Post post;
    private AnyEngagement engagement;
    private Person leader;
    private String phone;

    @BeforeEach
    void a_leader_with_a_phone(@Autowired Engagements engagements) {
        jdbc.sql("delete from notice").update();
        story.cast();
        ClockUtil.setCurrentTime(Date.from(Story.START));
        twilio.close();
        twilio = new TwilioStandIn(PORT);
        post = new Post(program);
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 1, 4));
        leader = engagement.leader();
        jdbc.sql("update person set digest_due = :later where id in (:ids)")
                .param("later", Story.START.plus(Duration.ofDays(3650)).atOffset(ZoneOffset.UTC))
                .param("ids", List.of(engagement.coach().id(), leader.id()))
                .update();
        phone = "+4915123" + (456000 + NUMBERS.incrementAndGet());
    }

    @AfterEach
    void close() {
        post.close();
        ClockUtil.reset();
    }

    @Test
    void a_text_says_that_something_is_due_and_never_what() {
        consents.give(leader, phone);
        UUID action = action("Tell Zitronenfalter the truth", 1);

        remind(action);

        assertThat(twilio.taken()).singleElement().satisfies(message -> {
            assertThat(message).containsEntry("To", phone).containsEntry("From", "+493012345678");
            assertThat(message.get("Body"))
                    .contains("no. 1", "Tue, 2 Feb")
                    .contains("/engagements/" + engagement.id() + "/actions/" + action)
                    .contains("STOP")
                    .doesNotContain("Zitronenfalter")
                    .doesNotContain(leader.name())
                    .doesNotContain(engagement.coach().name());
        });
        assertThat(post.arrivals(leader.mail())).isEmpty();
    }

    @Test
    void several_reminders_go_as_one_text_with_their_numbers() {
        consents.give(leader, phone);
        text(action("One", 1));
        text(action("Two", 2));

        post.deliver();

        assertThat(twilio.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("2 actions", "no. 1, Tue, 2 Feb", "no. 2, Wed, 3 Feb"));
    }

    @Test
    void nobody_is_texted_without_consent_and_the_reminder_comes_by_mail() {
        assertThat(consents.reaches(leader.id())).isFalse();

        remind(action("Any", 1));

        assertThat(twilio.taken()).isEmpty();
        assertThat(post.arrivals(leader.mail())).hasSize(1);
    }

    @Test
    void quiet_hours_are_kept() {
        consents.give(leader, phone);
        UUID action = action("Any", 3);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-02-01T20:30:00Z")));

        remind(action);
        assertThat(twilio.taken()).isEmpty();

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-02-02T08:00:00Z")));
        post.deliver();
        assertThat(twilio.taken()).hasSize(1);
    }

    @Test
    void an_outage_holds_texts_back_in_order_and_lets_mails_through() {
        consents.give(leader, phone);
        text(action("Any", 3));
        twilio.refuseWith(503, 20503);
        book.create(
                engagement.coach().id(),
                NewAction.of(engagement.id(), Side.LEADER, "Another", LocalDate.of(2027, 2, 9))
                        .told(true));

        post.deliver();
        assertThat(twilio.taken()).isEmpty();
        assertThat(post.arrivals(leader.mail())).hasSize(1);

        twilio.takeAgain();
        post.deliver();
        assertThat(twilio.taken()).isEmpty();
        story.travel(Duration.ofMinutes(2));
        post.deliver();
        post.deliver();
        assertThat(twilio.taken()).hasSize(1);
        assertThat(post.arrivals(leader.mail())).hasSize(1);
    }

    @Test
    void a_server_that_is_gone_is_an_outage() {
        consents.give(leader, phone);
        twilio.close();

        remind(action("Any", 3));

        assertThat(states(leader)).containsExactly("WAITING");
        twilio = new TwilioStandIn(PORT);
        story.travel(Duration.ofMinutes(2));
        post.deliver();
        assertThat(twilio.taken()).hasSize(1);
        assertThat(states(leader)).containsExactly("SENT");
    }

    @Test
    void a_number_that_takes_no_text_gets_its_reminder_by_mail(CapturedOutput output) {
        consents.give(leader, phone);
        twilio.refuseWith(400, 21614);

        remind(action("Any", 3));
        post.deliver();

        assertThat(post.arrivals(leader.mail())).hasSize(1);
        assertThat(consents.reaches(leader.id())).isTrue();
        assertThat(output.getAll()).doesNotContain(phone);
    }

    @Test
    void a_number_that_the_carrier_knows_to_be_stopped_has_taken_its_consent_back() {
        consents.give(leader, phone);
        twilio.refuseWith(400, 21610);

        remind(action("Any", 3));
        post.deliver();

        assertThat(post.arrivals(leader.mail())).hasSize(1);
        assertThat(consents.last(leader.id())).get().satisfies(consent -> {
            assertThat(consent.given()).isFalse();
            assertThat(consent.how()).isEqualTo(How.CARRIER);
        });
    }

    @Test
    void too_many_at_once_are_tried_again() {
        consents.give(leader, phone);
        twilio.refuseWith(429, 20429);
        remind(action("Any", 3));
        assertThat(twilio.taken()).isEmpty();

        twilio.takeAgain();
        story.travel(Duration.ofMinutes(2));
        post.deliver();
        assertThat(twilio.taken()).hasSize(1);
    }

    @Test
    void an_answer_becomes_a_comment_and_done_completes_the_action() {
        consents.give(leader, phone);
        UUID action = action("Any", 3);
        remind(action);

        assertThat(receive("SM1", "Went well.").body()).contains("<Response></Response>");
        assertThat(receive("SM1", "Went well.").statusCode()).isEqualTo(200);
        assertThat(receive("SM2", "DONE").body()).contains("<Message>Done. Well done!</Message>");

        assertThat(words(action)).containsExactly("Went well.");
        assertThat(book.find(action, leader.id()))
                .get()
                .satisfies(found -> assertThat(found.hasEnded()).isTrue());
    }

    @Test
    void stop_takes_the_consent_back_and_start_renews_it() {
        consents.give(leader, phone);

        receive("SM3", "Stop!");
        assertThat(consents.reaches(leader.id())).isFalse();
        receive("SM4", "STOP");
        remind(action("Any", 3));
        assertThat(twilio.taken()).isEmpty();

        receive("SM5", "start");
        assertThat(consents.reaches(leader.id())).isTrue();
        assertThat(jdbc.sql("select how, given from text_consent where person_id = :person order by seq")
                        .param("person", leader.id())
                        .query((row, number) -> row.getString("how") + " " + row.getBoolean("given"))
                        .list())
                .containsExactly("ACCOUNT_PAGE true", "TEXT_MESSAGE false", "TEXT_MESSAGE true");
    }

    @Test
    void start_from_a_number_that_never_agreed_is_no_consent() {
        receive("SM6", "START");

        assertThat(consents.ofNumber(phone)).isEmpty();
        assertThat(consents.reaches(leader.id())).isFalse();
    }

    @Test
    void a_call_without_the_right_signature_is_refused(CapturedOutput output) {
        consents.give(leader, phone);
        UUID action = action("Any", 3);
        remind(action);
        Map<String, String> message = message("SM7", "Zitronenfalter");

        assertThat(call(message, null).statusCode()).isEqualTo(403);
        assertThat(call(message, "").statusCode()).isEqualTo(403);
        assertThat(call(message, signature(message("SM7", "other"))).statusCode())
                .isEqualTo(403);
        message.put("AccountSid", "AC" + "f".repeat(32));
        assertThat(call(message, signature(message)).statusCode()).isEqualTo(403);

        assertThat(words(action)).isEmpty();
        assertThat(output.getAll()).doesNotContain("Zitronenfalter").doesNotContain(phone);
        assertThat(jdbc.sql("select count(*) from reply where person_id = :person")
                        .param("person", leader.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_call_that_is_too_large_or_too_frequent_or_no_form_is_refused() {
        Map<String, String> large = message("SM8", "x".repeat(20_000));
        assertThat(call(large, signature(large)).statusCode()).isEqualTo(413);
        assertThat(visits.anonymous().get(PATH).statusCode()).isNotEqualTo(200);
        assertThat(visits.anonymous().call("PUT", PATH).statusCode()).isNotEqualTo(200);

        story.travel(Duration.ofMinutes(5));
        Map<String, String> right = message("SM9", "Hello");
        for (int i = 0; i < 40; i++) {
            assertThat(call(right, "wrong").statusCode()).isEqualTo(403);
        }
        assertThat(call(right, signature(right)).statusCode()).isEqualTo(429);
        story.travel(Duration.ofMinutes(1));
        assertThat(call(right, signature(right)).statusCode()).isEqualTo(200);
    }

    @Test
    void no_other_address_is_open_beside_it() {
        for (String path :
                new String[] {"/webhooks", "/webhooks/", "/webhooks/sms/", "/webhooks/sms/x", "/webhooks/mail"}) {
            assertThat(visits.anonymous().call("POST", path).statusCode())
                    .as(path)
                    .isIn(302, 401, 403, 404);
        }
    }

    @Test
    void consent_is_given_on_the_account_page_with_date_and_number_and_taken_back_there() {
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        assertThat(visit.get("/account").body()).contains("/account/texts");
        assertThat(visit.post("/account/texts", "/account/texts", Map.of("phone", phone))
                        .body())
                .contains("Please tick that you agree");
        assertThat(consents.last(leader.id())).isEmpty();

        visit.post("/account/texts", "/account/texts", Map.of("phone", phone.replace("+49", "0"), "agreed", "true"));
        assertThat(visit.get("/account/texts").body()).contains(phone).contains("1 Feb 2027");
        assertThat(consents.reaches(leader.id())).isTrue();

        visit.post("/account/texts", "/account/texts/stop", Map.of());
        assertThat(consents.reaches(leader.id())).isFalse();
        assertThat(visit.get("/account/texts").body()).contains("you took your consent back on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "030 1234567", "+1 555", "not a number", "+4915123456789012345"})
    void what_is_no_mobile_number_is_refused(String phone) {
        Visit visit = visits.as(leader, Role.PARTICIPANT);

        assertThat(visit.post("/account/texts", "/account/texts", Map.of("phone", phone, "agreed", "true"))
                        .body())
                .contains("Mobile number must be a mobile number, such as +49 151 23456789.");
        assertThat(consents.last(leader.id())).isEmpty();
    }

    @Test
    void a_number_belongs_to_one_person() {
        consents.give(leader, phone);
        Visit coach = visits.as(engagement.coach(), Role.PARTICIPANT);

        assertThat(coach.post("/account/texts", "/account/texts", Map.of("phone", phone, "agreed", "true"))
                        .body())
                .contains("belongs to somebody else already");
        assertThat(consents.reaches(engagement.coach().id())).isFalse();
    }

    private UUID action(String what, int days) {
        return book.create(
                engagement.coach().id(),
                NewAction.of(
                        engagement.id(),
                        Side.LEADER,
                        what,
                        LocalDate.ofInstant(Story.START, ZoneId.of("Europe/Berlin"))
                                .plusDays(days)));
    }

    private void text(UUID action) {
        consents.remind(leader.id(), engagement.id(), action);
    }

    private void remind(UUID action) {
        text(action);
        post.deliver();
    }

    private List<String> states(Person person) {
        return jdbc.sql("select state from notice where person_id = :person order by seq")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private List<String> words(UUID action) {
        return jdbc.sql("select words from stream_entry where action_id = :action and words is not null order by at")
                .param("action", action)
                .query(String.class)
                .list();
    }

    private Map<String, String> message(String sid, String body) {
        Map<String, String> message = new TreeMap<>();
        message.put("AccountSid", TwilioStandIn.ACCOUNT);
        message.put("MessageSid", sid + leader.id());
        message.put("From", phone);
        message.put("To", "+493012345678");
        message.put("Body", body);
        message.put("NumMedia", "0");
        return message;
    }

    private HttpResponse<String> receive(String sid, String body) {
        Map<String, String> message = message(sid, body);
        return call(message, signature(message));
    }

    private static String signature(Map<String, String> message) {
        return SIGNATURE.of(
                "http://localhost:8080" + PATH,
                message.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()})));
    }

    private HttpResponse<String> call(Map<String, String> message, String signature) {
        String form = message.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (signature != null) {
            call.header("X-Twilio-Signature", signature);
        }
        try {
            return HttpClient.newHttpClient().send(call.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
