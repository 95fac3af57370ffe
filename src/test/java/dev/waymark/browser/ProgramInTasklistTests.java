package dev.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.notice.Post;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A program from its request to the first session, with everybody at their own screen. */
@BrowserTest
class ProgramInTasklistTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern LINK_TO_TASK = Pattern.compile("/tasks/[0-9a-f-]{36}");

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Desks desks;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext program;

    private final List<Desk> open = new ArrayList<>();
    private Browser browser;
    private Post post;
    private Cast cast;

    @BeforeEach
    void begin(Browser browser) {
        this.browser = browser;
        post = new Post(program);
        cast = rest.cast();
    }

    @AfterEach
    void leave() {
        open.forEach(Desk::close);
        post.close();
    }

    @Test
    void a_program_goes_from_its_start_form_to_the_sponsors_yes_and_its_first_session() throws Exception {
        Desk manager = desk(cast.programManager());
        UUID engagement = request(manager);
        isAbout(cast.leader(), manager.tasks(), "Appoint coach and sponsors");
        manager.choose("Appoint coach and sponsors")
                .pick("Coach", cast.coach().name())
                .add("Sponsors");
        FormOnScreen appointing = manager.form();
        for (int row = 1; row <= 2; row++) {
            appointing
                    .row("Sponsors", row)
                    .pick("Sponsor", cast.sponsors().get(row - 1).name())
                    .pick("Deputy (optional)", cast.deputy().name());
        }
        manager.picture("appoint-people");
        appointing.complete();
        story.runJobs(engagement);
        post.deliver();

        Desk coach = desk(cast.coach());
        coach.open(linkIn(cast.coach()));
        defineContext(coach);
        assertThat(outcomes.findByEngagementIdOrderByPosition(engagement))
                .extracting(Outcome::title)
                .containsExactly("Decisions are made where the knowledge is", "The two teams plan together");
        story.runJobs(engagement);

        prepareCommitment(engagement);
        desk(cast.leader())
                .task(task(cast.leader(), engagement, "userTask_commitAsLeader"))
                .tick("Yes, I commit to it")
                .complete();
        Desk sponsor = desk(cast.sponsor());
        isAbout(cast.leader(), sponsor.tasks(), "Decide on the milestone");
        FormOnScreen milestone = sponsor.task(task(cast.sponsor(), engagement, "userTask_decideMilestone"));
        assertThat(milestone.text()).contains("any practice", "The two teams plan together", "One per quarter");
        milestone.tick("Yes, I agree").complete();
        rest.submit(cast.sponsors().get(1), engagement, "userTask_decideMilestone", Answers.approve());

        holdSession(engagement, coach, open.get(2));
        open.forEach(desk -> assertThat(desk.complaints()).isEmpty());
    }

    private UUID request(Desk manager) throws Exception {
        manager.open("/");
        manager.page().getByText("Request an engagement").click();
        FormOnScreen form = manager.form();
        manager.picture("request-engagement");
        Response started = form.write("Leader's email address", cast.leader().mail())
                .write("Organisation", "Nordwind Logistics")
                .write("Why is coaching wanted?", "New to leading other leaders")
                .start();
        JsonNode instance = new ObjectMapper().readTree(started.text());
        UUID engagement = UUID.fromString(instance.path("businessKey").asText());
        story.runJobs(engagement);
        return engagement;
    }

    /** Both rows are changed after they were there: this once barred Tasklist from completing the task. */
    private void defineContext(Desk coach) {
        FormOnScreen form = coach.form()
                .date("Met on", today())
                .tick("Leader and sponsor were both there")
                .write("The organisation", "Two companies have just been merged")
                .write("The leader's role", "Head of operations")
                .write("Why now?", "The area has doubled in size")
                .add("Outcomes");
        outcome(form.row("Outcomes", 1), "Decisions", "Per week", "30", "10 or fewer");
        outcome(form.row("Outcomes", 2), "Plans", "Joint plans", "None", "One per quarter");
        form.row("Outcomes", 1).write("Outcome", "Decisions are made where the knowledge is");
        form.row("Outcomes", 2).write("Outcome", "The two teams plan together");
        coach.picture("define-context");
        form.complete();
    }

    private static void outcome(FormOnScreen row, String title, String benchmark, String today, String target) {
        row.write("Outcome", title)
                .write("Benchmark", benchmark)
                .write("Today", today)
                .write("Target", target);
    }

    private void prepareCommitment(UUID engagement) {
        rest.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        rest.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());
        for (int rater = 0; rater < 5; rater++) {
            rest.submit(cast.coach(), engagement, "userTask_interviewRater", Answers.interviewed());
        }
        rest.submit(cast.coach(), engagement, "userTask_gatherThemes", Answers.gathered());
        rest.submit(cast.coach(), engagement, "userTask_designProgram", Answers.design());
        rest.submit(cast.coach(), engagement, "userTask_presentProgram", Answers.presented());
    }

    /** The coach takes one task from the list; the others of the same sitting open by themselves. */
    private void holdSession(UUID engagement, Desk coach, Desk leader) {
        LocalDate day = today().plusDays(7);
        coach.tasks()
                .choose("Schedule the session")
                .date("Date", day)
                .hour("Time", "10:00")
                .write("Place or meeting link", "Room Fjord")
                .complete();
        story.runJobs(engagement);
        story.fire(engagement, "intermediateEvent_sessionNear");
        story.fire(engagement, "intermediateEvent_sessionTime");

        isAbout(cast.leader(), coach.tasks(), "Agree on the outcome");
        FormOnScreen agreeing = coach.choose("Agree on the outcome");
        assertThat(agreeing.text()).contains("Session on Monday, 8 February 2027, 10:00, Berlin time");
        agreeing.tick("Yes")
                .write("What would make today worth it?", "One decision to hand over")
                .complete();
        coach.comesTo("Agree on ground rules")
                .write("What may be expected of you?", "Plain words")
                .write("What do you expect in return?", "Comes prepared")
                .write("When do you usually meet?", "Mondays at ten")
                .write("How often?", "Every other week")
                .write("Where?", "Room Fjord")
                .write("How long, in minutes?", "60")
                .write("How is it best to talk and to write?", "By phone, at once")
                .write("What frustrates?", "Meetings without an end")
                .write("What drives?", "Seeing people grow")
                .tick("We have gone through this")
                .tick("Yes, but without such talks")
                .complete();
        coach.comesTo("Clear the slate")
                .write("What have you owned up to?", "There was never time")
                .write("What will be different from now on?", "The hour is kept")
                .complete();
        coach.comesTo("Check in on results")
                .write("What had been taken on?", "Two talks")
                .write("How far did it get?", "Both held")
                .complete();
        FormOnScreen relationships = coach.comesTo("Check in on relationships")
                .write("Where do strengths show?", "Listens")
                .write("Where are the limits?", "Answers too fast")
                .write("Able to do the job", "4")
                .write("Confident in it", "5");
        relationships.row("Progress in competencies", 1).write("Progress from 1 to 10", "4");
        relationships.complete();
        story.runJobs(engagement);

        FormOnScreen summary = leader.tasks().choose("Summarise the session");
        assertThat(summary.text()).contains("At the beginning you wished for:", "One decision to hand over");
        summary.tick("In part")
                .write("What do you take away?", "The rest is habit")
                .add("Actions");
        summary.row("Actions", 1)
                .write("What", "Talk with the second team lead")
                .date("By when", day.plusDays(7));
        summary.complete();
        story.runJobs(engagement);

        FormOnScreen next = coach.tasks().choose("Confirm the next session");
        assertThat(next.text())
                .contains("Left of the program's hours: 26 hours. They may be used until Monday, 15 November 2027.");
        next.tick("We have a date")
                .date("Date", day.plusDays(14))
                .hour("Time", "10:00")
                .complete();
        story.runJobs(engagement);
        assertThat(story.open(engagement)).containsExactly("userTask_writeInitiatives");
    }

    private static void isAbout(Person leader, Desk desk, String task) {
        assertThat(desk.page().locator("li.task", new Page.LocatorOptions().setHasText(task)))
                .containsText("Leader: " + leader.name());
    }

    private Desk desk(Person person) {
        Desk desk = desks.of(person, browser);
        open.add(desk);
        return desk;
    }

    private String task(Person person, UUID engagement, String key) {
        return story.task(person, engagement, key).getId();
    }

    private String linkIn(Person person) {
        Matcher link = LINK_TO_TASK.matcher(post.arrivals().stream()
                .filter(mail -> mail.toString().contains(person.mail()))
                .findFirst()
                .orElseThrow()
                .toString());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BERLIN));
    }
}
