package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.waymark.link.LinkScene;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rater answers in writing on a phone, from the mail to the words of all others. */
@BrowserTest
class AnswerOnAPhoneTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    Desks desks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void a_rater_answers_from_the_mail(Browser browser) {
        jdbc.sql("delete from notice").update();
        String mail = "ada.team." + UUID.randomUUID() + "@example.org";
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.startAlone("feedback-360", engagement, Map.of());
        story.submit(
                cast.leader(),
                engagement,
                "userTask_nameRaters",
                Map.of(
                        "consent",
                        true,
                        "smallGroups",
                        "together",
                        "raters",
                        List.of(
                                Map.of("name", "Ada Team", "category", "team", "mail", mail, "way", "writing"),
                                Map.of("name", "Ben Team", "category", "team"),
                                Map.of("name", "Cem Team", "category", "team"),
                                Map.of("name", "Dora Boss", "category", "boss"))));
        String link;
        try (Post post = new Post(program)) {
            post.deliver();
            link = LinkScene.link(post.arrivals(mail).get(0));
        }
        try (Desk desk =
                desks.of(people.findByMail(mail).orElseThrow(), browser).narrow()) {
            desk.open(link);
            desk.picture("rater-landing");
            assertThat(desk.faults()).isEmpty();
            desk.button("Open the form").click();
            FormOnScreen form = desk.form();
            Page page = desk.page();
            assertThat(form.text()).contains(cast.leader().name(), "from 3 voices of the group on");
            desk.picture("rater-form");

            desk.button("Send my answer").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("marked fields");
            page.getByLabel("Yes").check();
            form.pick("Listens before deciding", "4 - mostly");
            form.pick("Keeps promises", "I cannot say");
            form.row("Strengths", 1).write("In your words", "Stays calm when it gets loud");
            desk.picture("rater-form-filled");
            assertThat(desk.faults()).isEmpty();
            assertThat(desk.fits()).isTrue();
            desk.button("Send my answer").click();
            assertThat(page.locator("h1")).hasText("Thank you");
            desk.picture("rater-thanks");
            assertThat(desk.faults()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select theme from heard_theme where engagement_id = :engagement")
                        .param("engagement", engagement)
                        .query(String.class)
                        .list())
                .containsExactly("Stays calm when it gets loud");
    }
}
