package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.waymark.link.LinkScene;
import dev.waymark.notice.Post;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sponsor without a login decides on a phone, from the mail to the engine. */
@BrowserTest
class LinkOnAPhoneTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Desks desks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void a_sponsor_decides_from_the_mail_to_the_engine(Browser browser) {
        jdbc.sql("delete from notice").update();
        LinkScene scene = LinkScene.committing(program);
        String link;
        try (Post post = new Post(program)) {
            post.deliver();
            link = LinkScene.link(post.arrivals(scene.sponsor().mail()).get(0));
        }
        try (Desk desk = desks.of(scene.sponsor(), browser).narrow()) {
            desk.open(link);
            desk.picture("link-landing");
            assertThat(desk.faults()).isEmpty();
            desk.button("Open the form").click();
            FormOnScreen form = desk.form();
            Page page = desk.page();
            assertThat(page).hasURL(Pattern.compile(".*/l/form$"));
            assertThat(form.text()).contains("commitment to the program", "Pause first");
            desk.picture("link-form");
            assertThat(desk.ask("/assets/viewer/deps.js", RequestOptions.create())
                            .headers())
                    .containsEntry("content-encoding", "gzip");
            assertThat(desk.faults()).isEmpty();
            assertThat(desk.fits()).isTrue();

            desk.button("Send my answer").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("marked fields");
            desk.picture("link-refused");
            assertThat(desk.faults()).isEmpty();
            page.getByLabel("My deputy is to decide").check();
            assertThat(form.text()).contains(scene.deputy().name() + " gets a mail and decides in your place.");
            desk.picture("link-handing-on");
            assertThat(desk.faults()).isEmpty();
            page.getByLabel("Yes, I agree").check();
            desk.button("Send my answer").click();
            assertThat(page.locator("h1")).hasText("Thank you");
            desk.picture("link-thanks");
            assertThat(desk.faults()).isEmpty();

            assertThat(scene.isDecided()).isTrue();
            assertThat(desk.complaints()).isEmpty();
            desk.open(link);
            desk.picture("link-used");
            assertThat(desk.faults()).isEmpty();
            desk.button("Send me a fresh link").click();
            assertThat(page.locator("h1")).hasText("Please look into your mail");
            desk.picture("link-renewed");
            assertThat(desk.faults()).isEmpty();
        }
    }
}
