package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.action.ActionBook;
import dev.waymark.action.NewAction;
import dev.waymark.action.Side;
import dev.waymark.consent.AnyConsent;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.feedback.AnyFeedback;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** No page of ours has a fault that shuts somebody out: the coach looks at a wide screen, the leader at a phone. */
@BrowserTest
@Import({AnyFeedback.class, AnyConsent.class})
class AccessibilityTests {

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Desks desks;

    @Autowired
    Accounts accounts;

    @Autowired
    ActionBook actions;

    @Autowired
    AnyFeedback feedback;

    @Autowired
    AnyConsent consent;

    @Autowired
    Clock clock;

    private final List<String> faults = new ArrayList<>();
    private Browser browser;
    private Cast cast;
    private UUID requested;
    private AnyEngagement coached;
    private UUID action;

    @BeforeEach
    void two_engagements(Browser browser, @Autowired People people, @Autowired Engagements engagements) {
        this.browser = browser;
        cast = rest.cast();
        requested = rest.request(cast);
        story.runJobs(requested);
        LocalDate today = LocalDate.now(clock);
        coached = AnyEngagement.coached(people, engagements, today.minusMonths(2));
        List.of(coached.coach(), coached.leader(), coached.sponsor()).forEach(rest::admit);
        action = actions.create(
                coached.leader().id(),
                NewAction.of(coached.id(), Side.LEADER, "Ask before answering", today.plusDays(7)));
        feedback.promised(coached.id(), today.minusMonths(3));
        feedback.report(coached.id(), 1, today.minusMonths(2));
        feedback.gathered(coached.id());
        consent.asked(coached.id(), coached.leader().id());
    }

    @AfterEach
    void nobody_is_shut_out() {
        assertThat(faults).isEmpty();
    }

    @Test
    void before_the_login() {
        try (Desk desk = desks.of(cast.coach(), browser)) {
            for (String path : List.of("/login", "/login?error")) {
                desk.page().navigate(desk.address() + path);
                lookAt(desk, path);
            }
        }
    }

    @Test
    void a_fault_is_found() {
        try (Desk desk = desks.of(cast.coach(), browser)) {
            desk.page().navigate(desk.address() + "/login");
            desk.page().evaluate("document.querySelector('label[for=username]').remove()");
            lookAt(desk, "/login");
        }
        assertThat(faults).singleElement().asString().contains("label").contains("username");
        faults.clear();
    }

    @Test
    void pages_of_coach_and_leader() {
        String engagement = "/engagements/" + coached.id();
        String[] paths = {
            "/",
            "/account",
            "/account/data",
            "/who-sees-what",
            engagement,
            engagement + "/sessions",
            engagement + "/actions",
            engagement + "/actions/past",
            engagement + "/actions/" + action,
            engagement + "/stream",
            engagement + "/metrics",
            engagement + "/perspectives",
            engagement + "/planning/agenda",
            engagement + "/planning/plan",
            "/no-such-page"
        };
        try (Desk coach = desks.of(coached.coach(), browser);
                Desk leader = desks.of(coached.leader(), browser)) {
            look(coach, paths);
            look(leader.narrow(), paths);
        }
    }

    @Test
    void the_question_who_sees_what_fits_a_phone() {
        try (Desk leader = desks.of(coached.leader(), browser)) {
            leader.tasks().choose("Agree to who sees what");
            leader.picture("agree-to-who-sees-what");

            assertThat(leader.narrow().fits()).isTrue();
            leader.picture("agree-to-who-sees-what");
        }
    }

    @Test
    void pages_of_the_others() {
        look(coached.sponsor(), "/", "/engagements/" + coached.id());
        look(
                cast.programManager(),
                "/",
                "/?show=closed",
                "/people",
                "/people/new",
                "/people/" + cast.leader().id(),
                "/engagements/" + requested,
                "/engagements/" + coached.id());
        Person administrator = story.person("Ada Admin");
        accounts.open(administrator, Set.of(Role.ADMINISTRATOR), RestDoor.PASSWORD);
        look(administrator, "/", "/people/" + cast.leader().id(), "/protection");
        eraseOnScreen(administrator, story.person("Petra Person"));
        try (Desk desk = desks.of(administrator, browser).narrow()) {
            look(desk, "/protection", "/protection/people/" + cast.leader().id());
            find(desk, cast.leader().name());
            find(desk, "nobody of that name");
        }
    }

    private void eraseOnScreen(Person administrator, Person person) {
        try (Desk desk = desks.of(administrator, browser)) {
            look(desk, "/protection/people/" + person.id());
            desk.page().waitForDownload(() -> press(desk, "To read"));
            desk.page().getByLabel("Name, to confirm").fill(person.name());
            press(desk, "Erase this person");
            lookAt(desk, "/protection?done");
            lookAt(desk.narrow(), "/protection?done");
        }
    }

    private static void press(Desk desk, String button) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void find(Desk desk, String wanted) {
        desk.open("/protection");
        desk.page().getByLabel("Name or mail address").fill(wanted);
        press(desk, "Search");
        lookAt(desk, "/protection/search?" + wanted);
    }

    private void look(Person person, String... paths) {
        try (Desk desk = desks.of(person, browser)) {
            look(desk, paths);
        }
    }

    private void look(Desk desk, String... paths) {
        for (String path : paths) {
            lookAt(desk.open(path), path);
        }
    }

    private void lookAt(Desk desk, String path) {
        desk.picture("page" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\W+", "-"));
        faults.addAll(desk.faults());
    }
}
