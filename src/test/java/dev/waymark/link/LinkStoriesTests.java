package dev.waymark.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Role;
import dev.waymark.access.Secret;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.Post;
import dev.waymark.people.Person;
import dev.waymark.planning.AnyDesign;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the mail to the engine without a login, and what becomes of everything else that is tried with a link. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class LinkStoriesTests {

    private static final String FORM = "/l/form";
    private static final String YES = "{\"answer\":\"approve\"}";

    /** Every test has minutes of its own, so that none uses up the calls of another. */
    private static final AtomicInteger MINUTES = new AtomicInteger();

    @Autowired
    ApplicationContext program;

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private Post post;
    private LinkScene scene;
    private String link;

    @BeforeEach
    void a_sponsor_is_asked_by_mail() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from link_event").update();
        post = new Post(program);
        scene = LinkScene.committing(program);
        story.travel(Duration.ofMinutes(2L * MINUTES.incrementAndGet()));
        post.deliver();
        link = lastLink(scene.sponsor());
    }

    @AfterEach
    void close() {
        post.close();
        ClockUtil.reset();
    }

    @Test
    void a_sponsor_without_a_login_decides_by_the_link_in_the_mail(CapturedOutput output) {
        Visit browser = visits.anonymous();

        assertThat(browser.get(link).body()).contains("Your decision is asked for", "Open the form");
        HttpResponse<String> opened = browser.post(link, link, Map.of());
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(FORM);
        assertThat(opened.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(LinkPage.COOKIE)
                        .contains("Path=/l", "Max-Age=1800", "HttpOnly", "SameSite=Strict"));
        HttpResponse<String> form = browser.get(FORM);
        assertThat(form.body())
                .contains("Decide on the milestone", AnyDesign.SHOWN_WORDS)
                .doesNotContain(AnyDesign.PRIVATE_WORDS);
        assertThat(form.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(form.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        HttpResponse<String> answered = browser.send(FORM, YES);

        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).contains("Your answer is taken");
        assertThat(scene.isDecided()).isTrue();
        assertThat(decisions()).containsExactly(scene.sponsor().id() + " SPONSOR YES");
        assertThat(events()).containsExactly("OPENED", "USED");
        assertThat(post.arrivals(scene.sponsor().mail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail).doesNotContain(AnyDesign.SHOWN_WORDS, "/tasks/"));
        assertThat(output.getAll()).doesNotContain(link);
        assertThat(jdbc.sql("select hash from personal_link")
                        .query(String.class)
                        .list())
                .noneMatch(link::contains);
    }

    @Test
    void the_deputy_without_a_login_takes_over_by_a_link_of_their_own() {
        for (int step = 0; step < 3; step++) {
            story.fire(scene.engagement(), "intermediateEvent_escalationDue");
        }
        post.deliver();

        Visit sponsor = visits.opened(link);
        assertThat(sponsor.get(FORM).body()).contains("Nothing is left to do");
        assertThat(sponsor.send(FORM, YES).statusCode()).isNotEqualTo(200);
        Visit deputy = visits.opened(lastLink(scene.deputy()));
        assertThat(deputy.send(FORM, YES).statusCode()).isEqualTo(200);

        assertThat(decisions()).containsExactly(scene.deputy().id() + " DEPUTY YES");
    }

    @Test
    @Tag("once")
    void a_sponsor_hands_the_decision_on_to_a_deputy_without_a_login_either() {
        HttpResponse<String> answered = visits.opened(link).send(FORM, "{\"answer\":\"deputy\"}");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        story.runJobs(scene.engagement());
        post.deliver();

        assertThat(visits.anonymous().get(link).body()).contains("This link has been used");
        assertThat(visits.opened(lastLink(scene.deputy())).send(FORM, YES).statusCode())
                .isEqualTo(200);
        assertThat(decisions()).containsExactly(scene.deputy().id() + " DEPUTY YES");
    }

    @Test
    @Tag("once")
    void who_has_no_part_in_the_program_any_more_is_not_let_in(@Autowired Engagements engagements) {
        for (int step = 0; step < 3; step++) {
            story.fire(scene.engagement(), "intermediateEvent_escalationDue");
        }
        post.deliver();
        Visit deputy = visits.opened(lastLink(scene.deputy()));
        assertThat(deputy.get(FORM).body()).contains(AnyDesign.SHOWN_WORDS);

        Engagement engagement = engagements.get(scene.engagement());
        engagement.nameDeputy(
                scene.sponsor().id(), scene.cast().programManager().id());
        engagements.save(engagement);

        assertThat(deputy.get(FORM).body()).contains("Nothing is left to do").doesNotContain(AnyDesign.SHOWN_WORDS);
        assertThat(deputy.send(FORM, YES).statusCode()).isNotEqualTo(200);
        assertThat(decisions()).isEmpty();
    }

    @Test
    @Tag("once")
    void whoever_only_looks_changes_nothing() {
        Visit scanner = visits.anonymous();
        for (int look = 0; look < 3; look++) {
            assertThat(scanner.get(link).statusCode()).isEqualTo(200);
            assertThat(scanner.call("HEAD", link).statusCode()).isEqualTo(200);
        }
        assertThat(scanner.call("POST", link).statusCode()).isEqualTo(403);

        assertThat(events()).isEmpty();
        assertThat(scanner.get(FORM).body()).contains("Please open your link again");
        assertThat(visits.opened(link).get(FORM).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("once")
    void what_the_gate_refuses_is_said_with_its_field_and_the_link_still_holds() {
        Visit browser = visits.opened(link);

        assertThat(browser.send(FORM, "{\"answer\":\"change\"}").body()).contains("What should change?: is required");
        assertThat(browser.send(FORM, "{\"answer\":\"perhaps\"}").body())
                .contains("Do you agree?: must be one of the options offered");
        assertThat(browser.send(FORM, "{\"answer\":\"approve\",\"sponsorId\":\"x\"}")
                        .body())
                .contains("sponsorId: is no field of this form");
        assertThat(browser.send(FORM, "[1]").statusCode()).isEqualTo(400);
        assertThat(browser.send(FORM, "{").statusCode()).isEqualTo(400);
        assertThat(decisions()).isEmpty();

        assertThat(browser.send(FORM, YES).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("once")
    void a_used_link_opens_nothing_whoever_has_got_hold_of_it() {
        Visit first = visits.opened(link);
        Visit second = visits.opened(link);
        first.send(FORM, YES);

        assertThat(second.send(FORM, "{\"answer\":\"change\",\"reason\":\"any\"}")
                        .statusCode())
                .isNotEqualTo(200);
        HttpResponse<String> again = visits.anonymous().get(link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This link has been used").doesNotContain(AnyDesign.SHOWN_WORDS);

        assertThat(decisions()).containsExactly(scene.sponsor().id() + " SPONSOR YES");
        assertThat(events()).contains("REPLAYED");
        assertThat(renew(link).body()).contains("look into your mail");
        post.deliver();
        assertThat(post.arrivals(scene.sponsor().mail())).hasSize(1);
    }

    @Test
    @Tag("once")
    void in_the_place_of_an_expired_link_a_fresh_one_comes_to_the_same_address() {
        story.travel(Duration.ofDays(31));

        assertThat(visits.anonymous().get(link).body()).contains("This link has run out");
        renew(link);
        post.deliver();

        assertThat(events()).contains("EXPIRED", "RENEWED");
        String fresh = lastLink(scene.sponsor());
        assertThat(fresh).isNotEqualTo(link);
        assertThat(visits.opened(fresh).send(FORM, YES).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("once")
    void fresh_links_are_sent_three_times_a_day_at_most() {
        story.travel(Duration.ofDays(31));
        for (int ask = 0; ask < 5; ask++) {
            renew(link);
            post.deliver();
        }

        assertThat(post.arrivals(scene.sponsor().mail()))
                .filteredOn(mail -> mail.contains("Subject: Your fresh link"))
                .hasSize(3);
        assertThat(events()).contains("LIMITED");
    }

    @Test
    @Tag("once")
    void a_link_that_was_taken_back_ends_also_the_visit_that_it_began() {
        Visit browser = visits.opened(link);
        Visit manager = visits.as(scene.cast().programManager(), Role.PROGRAM_MANAGER);
        String page = "/people/" + scene.sponsor().id();
        assertThat(manager.post(page, page + "/links/revocation", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/people").body()).contains("The open links of Simone Sponsor are taken back: 1.");

        assertThat(browser.send(FORM, YES).statusCode()).isNotEqualTo(200);
        assertThat(visits.anonymous().get(link).body()).contains("This link was taken back");
        assertThat(decisions()).isEmpty();
        assertThat(events()).contains("REVOKED");
    }

    @Test
    @Tag("once")
    void a_link_that_went_to_a_wrong_address_opens_nothing_once_the_address_is_put_right() {
        Visit manager = visits.as(scene.cast().programManager(), Role.PROGRAM_MANAGER);
        String page = "/people/" + scene.sponsor().id();
        String right = "right." + scene.sponsor().mail();
        assertThat(manager.post(
                                page,
                                page,
                                Map.of(
                                        "version",
                                        String.valueOf(scene.sponsor().version()),
                                        "name",
                                        scene.sponsor().name(),
                                        "mail",
                                        right,
                                        "phone",
                                        "",
                                        "zone",
                                        "Europe/Berlin",
                                        "region",
                                        "de",
                                        "login",
                                        "",
                                        "password",
                                        ""))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visits.anonymous().get(link).body()).contains("This link was taken back");
        renew(link);
        post.deliver();
        List<String> mails = post.arrivals(right);
        assertThat(visits.opened(LinkScene.link(mails.get(0))).send(FORM, YES).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("once")
    void a_visit_ends_after_half_an_hour() {
        Visit browser = visits.opened(link);
        story.travel(Duration.ofMinutes(31));

        assertThat(browser.get(FORM).body()).contains("Please open your link again");
        assertThat(visits.opened(link).send(FORM, YES).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("once")
    void guesses_and_tampered_links_are_refused_and_recorded() {
        String last = link.endsWith("A") ? "B" : "A";
        List<String> wrong = List.of(
                link.substring(0, link.length() - 1) + last,
                link.toLowerCase(),
                link + "A",
                "/l/x",
                "/l/" + UUID.randomUUID());
        for (String guess : wrong) {
            HttpResponse<String> answer = visits.anonymous().get(guess);
            assertThat(answer.statusCode()).as(guess).isEqualTo(404);
            assertThat(answer.body()).contains("This link leads nowhere");
        }
        Visit browser = visits.opened(link);
        browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(LinkPage.COOKIE))
                .forEach(cookie -> cookie.setValue(Secret.fresh()));
        assertThat(browser.get(FORM).statusCode()).isEqualTo(410);

        assertThat(events()).filteredOn("UNKNOWN"::equals).hasSize(wrong.size() + 1);
    }

    @Test
    @Tag("once")
    void one_link_is_not_opened_without_end() {
        Visit browser = visits.anonymous();
        int opened = 0;
        while (browser.get(link).statusCode() == 200) {
            opened++;
        }

        assertThat(opened).isEqualTo(30);
        assertThat(events()).contains("LIMITED");
        story.travel(Duration.ofMinutes(1));
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> renew(String path) {
        return visits.anonymous().post(path, path + "/renewal", Map.of());
    }

    private String lastLink(Person person) {
        return LinkScene.newest(post, person.mail());
    }

    private List<String> events() {
        return jdbc.sql("select event from link_event order by seq")
                .query(String.class)
                .list();
    }

    /** Those of sponsors. */
    private List<String> decisions() {
        return jdbc.sql("select decision.* from decision join milestone on milestone.id = decision.milestone_id"
                        + " where milestone.engagement_id = :engagement")
                .param("engagement", scene.engagement())
                .query((row, number) ->
                        row.getString("person_id") + " " + row.getString("role") + " " + row.getString("answer"))
                .list();
    }
}
