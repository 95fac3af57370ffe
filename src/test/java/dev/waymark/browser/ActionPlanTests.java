package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.story.RestDoor;
import dev.waymark.story.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The action plan without a mouse, and without JavaScript. */
@BrowserTest
class ActionPlanTests {

    /** A date field takes the digits alone; whether day or month comes first is each browser's own. */
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMuuuu");

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    ActionBook book;

    @Autowired
    Desks desks;

    @Autowired
    Clock clock;

    private AnyEngagement engagement;
    private String plan;
    private LocalDate day;
    private Desk desk;

    @BeforeEach
    void two_people_work_together(@Autowired People people, @Autowired Engagements engagements) {
        story.cast();
        LocalDate today = LocalDate.now(clock.withZone(AnyEngagement.BERLIN));
        engagement = AnyEngagement.coached(people, engagements, today);
        rest.admit(engagement.leader());
        plan = "/engagements/" + engagement.id() + "/actions";
        day = Stream.iterate(today.plusDays(1), each -> each.plusDays(1))
                .filter(each -> each.getDayOfMonth() == each.getMonthValue())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void an_action_is_added_commented_and_completed_by_the_keyboard_alone(Browser browser) {
        desk = desks.of(engagement.leader(), browser).open(plan);

        desk.tabTo("#what").type("Talk to the team");
        desk.tabTo("#byWhen").type(DIGITS.format(day)).enter();
        assertThat(desk.page().locator("ul.actions")).containsText("Talk to the team");
        assertThat(book.open(engagement.id())).extracting(Action::byWhen).containsExactly(day);

        desk.tabTo("ul.actions a.name").enter();
        assertThat(desk.page().locator("#new-comment")).isVisible();
        desk.tabTo("#new-comment").type("What if they refuse?");
        desk.tabTo("form[action$='/comment'] button").enter();
        assertThat(desk.page().locator("ol.journal")).containsText("What if they refuse?");

        desk.tabTo("nav.tabs a").enter();
        assertThat(desk.page().locator("#redate-day")).isVisible();
        desk.tabTo("button[aria-label='Done: Talk to the team']").enter();
        assertThat(desk.page().locator(".celebration")).containsText("Talk to the team");
        assertThat(book.open(engagement.id())).isEmpty();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void the_basic_acts_need_no_scripts(Browser browser) {
        desk = desks.withoutScripts(engagement.leader(), browser).open(plan);
        Page page = desk.page();

        page.locator("#what").fill("Talk to the team");
        page.locator("#byWhen").fill(day.toString());
        desk.button("Add").click();
        page.locator("ul.actions a.name").click();
        page.locator("#new-comment").fill("What if they refuse?");
        desk.button("Comment").click();
        assertThat(page.locator("ol.journal")).containsText("What if they refuse?");
        unfold("Change it");
        page.locator("#what").fill("Talk to both teams");
        desk.button("Save").click();
        page.locator("nav.tabs a").first().click();
        unfold("Add a project");
        page.locator("#project-name").fill("Merge the sites");
        desk.button("Add the project").click();
        assertThat(page.locator("aside")).containsText("Merge the sites");
        desk.button("Done: Talk to both teams").click();

        assertThat(page.locator(".celebration")).containsText("Talk to both teams");
        assertThat(book.open(engagement.id())).isEmpty();
    }

    private void unfold(String summary) {
        desk.page()
                .locator("summary", new Page.LocatorOptions().setHasText(summary))
                .click();
    }
}
