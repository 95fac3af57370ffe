package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.Story;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Tasklist is to our people: one login, their own lists, clear refusals, and usable on a phone. */
@BrowserTest
class TasklistTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Desks desks;

    @Autowired
    Clock clock;

    private final List<Desk> open = new ArrayList<>();
    private Browser browser;
    private Cast cast;

    @BeforeEach
    void begin(Browser browser) {
        this.browser = browser;
        cast = rest.cast();
    }

    @AfterEach
    void leave() {
        open.forEach(Desk::close);
    }

    @Test
    void one_login_serves_the_board_tasklist_and_rest() {
        UUID engagement = rest.request(cast);
        story.runJobs(engagement);
        Desk desk = desk(cast.programManager()).open("/");

        assertThat(desk.page().locator("main")).containsText(cast.leader().name());
        desk.tasks();
        assertThat(desk.page().locator("ol.tasks-list")).containsText("Appoint coach and sponsors");
        assertThat(desk.page().locator(".account > a"))
                .containsText(cast.programManager().name());
        assertThat(askRest(desk).status()).isEqualTo(200);
        assertThat(askRest(desk).text()).contains(cast.programManager().login());
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void nobody_is_told_that_the_engine_is_old() {
        Desk desk = desk(cast.coach()).tasks();

        assertThat(desk.page().locator(".ce-eol-banner")).isHidden();
        assertThat(desk.page()).hasTitle(java.util.regex.Pattern.compile("Waymark|Tasks"));
        desk.picture("tasklist-empty");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void everybody_has_three_lists_and_program_managers_two_more() {
        Desk coach = desk(cast.coach()).tasks();
        Desk manager = desk(cast.programManager()).tasks();

        assertThat(coach.lists()).containsExactly("My tasks", "Overdue", "This week");
        assertThat(manager.lists()).containsExactly("My tasks", "Overdue", "This week", "Escalated", "All open");
    }

    @Test
    void a_start_form_is_refused_by_the_label_and_what_is_wrong() {
        Desk desk = desk(cast.programManager()).open("/");
        desk.open("/camunda/app/tasklist/default/#/?processStart=coaching-engagement");

        desk.form()
                .write("Leader's email address", "nobody@example.org")
                .write("Organisation", "Nordwind Logistics")
                .write("Why is coaching wanted?", "any reason")
                .isRefused(
                        "Start",
                        "Leader's email address: belongs to nobody yet; add the leader on the page People first");
        desk.picture("request-engagement-refused");
        desk.form().write("Leader's email address", cast.leader().mail()).start();
    }

    @Test
    void a_form_is_refused_by_the_label_and_what_is_wrong_and_keeps_its_answers() {
        UUID engagement = defining();
        Desk desk = desk(cast.coach());
        FormOnScreen form = fill(desk.task(contextTask(engagement)), today().plusDays(3));

        form.isRefused("Complete", "Met on: must not lie in the future");
        desk.picture("define-context-refused");

        assertThat(form.value("The leader's role")).isEqualTo("Head of operations");
        form.date("Met on", today()).complete();
        assertThat(desk.page().locator(".notifications .alert")).hasCount(0);
        assertThat(desk.complaints()).allMatch(complaint -> complaint.contains("400"));
    }

    @Test
    void the_browser_says_what_is_missing_before_anything_is_sent() {
        UUID engagement = defining();
        Desk desk = desk(cast.coach());
        desk.task(contextTask(engagement));

        desk.button("Complete").click();

        Locator missing = desk.page().locator(".fjs-form-field-error").first();
        assertThat(missing).containsText("required");
        assertThat(desk.page().locator(".notifications .alert .message")).hasText("what the form marks in red");
        assertThat(story.open(engagement)).containsExactly("userTask_defineContext");
    }

    @Test
    void a_form_is_completed_on_a_phone() {
        UUID engagement = defining();
        Desk desk = desk(cast.coach()).narrow().tasks();
        assertThat(desk.fits()).isTrue();
        desk.picture("tasks");

        FormOnScreen form = fill(desk.choose("Define the context"), today());
        assertThat(desk.fits()).isTrue();
        desk.picture("define-context");
        form.complete();
        story.runJobs(engagement);

        assertThat(story.open(engagement)).containsExactly("userTask_interviewLeader");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void after_other_tasks_than_those_of_a_session_people_choose_themselves() {
        UUID engagement = defining();
        Desk desk = desk(cast.coach());
        FormOnScreen form = fill(desk.task(contextTask(engagement)), today());

        desk.page().waitForResponse(answer -> answer.url().contains("coaching-session"), form::complete);

        assertThat(story.open(engagement)).containsExactly("userTask_interviewLeader");
        assertThat(desk.page().locator("ol.tasks-list")).containsText("Interview the leader");
        assertThat(desk.page().url()).doesNotContain("task=");
        assertThat(desk.complaints()).isEmpty();
    }

    private FormOnScreen fill(FormOnScreen form, LocalDate metOn) {
        form.date("Met on", metOn)
                .tick("Leader and sponsor were both there")
                .write("The organisation", "Two companies have just been merged")
                .write("The leader's role", "Head of operations")
                .write("Why now?", "The area has doubled in size");
        form.row("Outcomes", 1)
                .write("Outcome", "Decisions are made where the knowledge is")
                .write("Benchmark", "Decisions per week")
                .write("Today", "30")
                .write("Target", "10 or fewer");
        return form;
    }

    /** An engagement whose coach is to define the context. */
    private UUID defining() {
        UUID engagement = rest.request(cast);
        story.runJobs(engagement);
        rest.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        return engagement;
    }

    private String contextTask(UUID engagement) {
        return story.task(cast.coach(), engagement, "userTask_defineContext").getId();
    }

    private APIResponse askRest(Desk desk) {
        String credentials = cast.programManager().login() + ":" + RestDoor.PASSWORD;
        return desk.ask(
                "/engine-rest/task?assignee=" + cast.programManager().login(),
                RequestOptions.create()
                        .setHeader(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }

    private Desk desk(Person person) {
        Desk desk = desks.of(person, browser);
        open.add(desk);
        return desk;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BERLIN));
    }
}
