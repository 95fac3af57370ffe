package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.waymark.actionplanning.CheckInScene;
import dev.waymark.actionplanning.SupporterView;
import dev.waymark.link.LinkScene;
import dev.waymark.notice.Post;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supporter answers on a phone, from the mail to the leader's page. */
@BrowserTest
class CheckInOnAPhoneTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Desks desks;

    @Autowired
    SupporterView view;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void a_supporter_says_how_the_practices_come_along(Browser browser) {
        jdbc.sql("delete from notice").update();
        CheckInScene scene = CheckInScene.asked(program);
        String link;
        try (Post post = new Post(program)) {
            post.deliver();
            link = LinkScene.link(post.arrivals(scene.mail()).get(0));
        }
        try (Desk desk = desks.of(scene.person(), browser).narrow()) {
            desk.open(link);
            desk.picture("check-in-landing");
            assertThat(desk.faults()).isEmpty();
            desk.button("Open the form").click();
            FormOnScreen form = desk.form();
            Page page = desk.page();
            assertThat(form.text())
                    .contains(scene.leader().name() + " has asked for your view", "Two people read what you write here")
                    .doesNotContain(CheckInScene.PRIVATE_WORDS);
            Locator progress = page.getByLabel("From 1 (hardly) to 10 (fully)");
            assertThat(progress).hasCount(2);
            desk.picture("check-in-form");
            assertThat(desk.faults()).isEmpty();
            assertThat(desk.fits()).isTrue();

            progress.nth(0).fill("7");
            desk.button("Send my answer").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("marked fields");
            desk.picture("check-in-refused");
            assertThat(desk.faults()).isEmpty();
            page.getByLabel("Please do not ask me any more").check();
            assertThat(progress).hasCount(0);
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("Yes").setExact(true))
                    .first()
                    .check();
            progress.nth(0).fill("7");
            progress.nth(1).fill("4");
            page.getByLabel("A word on it, if you like").nth(1).fill("Still hard in the Monday meeting.");
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("Yes").setExact(true))
                    .last()
                    .check();
            desk.picture("check-in-filled");
            desk.button("Send my answer").click();
            assertThat(page.locator("h1")).hasText("Thank you");
            desk.picture("check-in-thanks");
            assertThat(desk.faults()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(view.talks(scene.engagement().id()))
                .singleElement()
                .satisfies(talk -> assertThat(talk.practices())
                        .extracting(SupporterView.Seen::progress)
                        .containsExactly(7, 4));
    }
}
