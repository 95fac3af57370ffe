package dev.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import dev.waymark.browser.BrowserTest;
import dev.waymark.browser.Desk;
import dev.waymark.browser.Desks;
import dev.waymark.browser.FormOnScreen;
import dev.waymark.engagement.Outcomes;
import dev.waymark.form.Journey.Step;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestDoor.Reply;
import dev.waymark.story.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form along a whole journey, looked at in Tasklist by the person whose turn it is, the last time it comes. */
@BrowserTest
class FormsInTasklistTests {

    /** What is meant for programs: dates as in 2027-05-07, names such as inPerson or IN_PERSON, and what is nothing. */
    private static final Pattern RAW = Pattern.compile(
            "\\d{4}-\\d{2}|\\d{2}:\\d{2}:\\d{2}|\\b[a-z]+[A-Z]\\w*|\\b[A-Z]+_[A-Z_]+|\\bnull\\b|undefined|NaN|[{}]|\\w+/\\w+_?\\w*");

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Clock clock;

    @Autowired
    Desks desks;

    private final Map<Person, Desk> open = new HashMap<>();
    private int datesSeen;

    @AfterEach
    void leave() {
        open.values().forEach(Desk::close);
    }

    @Test
    void every_form_of_a_journey_is_for_human_eyes_at_a_desk_and_on_a_phone(Browser browser) {
        Journey journey = new Journey(rest, story, outcomes, clock, key -> "word" + Math.abs(key.hashCode() % 1000));
        Map<String, Step> last = new HashMap<>();
        journey.steps().forEach(step -> last.put(step.form(), step));
        int seen = 0;
        for (Step step : journey.steps()) {
            Optional<String> task = journey.reach(step);
            if (task.isPresent() && step == last.get(step.form())) {
                Desk desk = open.computeIfAbsent(step.who(), who -> desks.of(who, browser));
                look(desk, step, task.get(), ++seen);
            }
            Reply reply = journey.submit(step, step.who(), task, step.answers().get());
            assertThat(reply.status()).as(step + reply.body()).isIn(200, 204);
        }
        assertThat(datesSeen).isPositive();
    }

    @Test
    void a_program_manager_is_told_in_words_what_stands_in_the_way(Browser browser) {
        Cast cast = rest.cast();
        UUID engagement = presented(cast);
        rest.submit(cast.leader(), engagement, "userTask_commitAsLeader", Answers.no());
        rest.submit(cast.sponsors().get(1), engagement, "userTask_decideMilestone", Answers.approve());
        for (int rung = 0; rung < 4; rung++) {
            story.fire(engagement, "intermediateEvent_escalationDue");
        }
        Desk desk = open.computeIfAbsent(cast.programManager(), who -> desks.of(who, browser));

        assertThat(seen(desk, cast, engagement, "userTask_chaseSponsor"))
                .contains(cast.sponsor().name()
                        + " was asked about the commitment to the program on Monday, 1 February 2027");

        rest.submit(cast.deputy(), engagement, "userTask_decideMilestone", Answers.askForChange());
        for (int round = 0; round < 2; round++) {
            rest.submit(cast.coach(), engagement, "userTask_reviseProgram", Answers.revisedDesign());
            rest.submit(cast.coach(), engagement, "userTask_presentProgram", Answers.presented());
            rest.submit(cast.leader(), engagement, "userTask_commitAsLeader", Answers.no());
            for (Person sponsor : cast.sponsors()) {
                rest.submit(sponsor, engagement, "userTask_decideMilestone", Answers.approve());
            }
        }

        assertThat(seen(desk, cast, engagement, "userTask_mediateCommitment"))
                .contains(cast.leader().name() + " (Leader)", "any reason");
    }

    private UUID presented(Cast cast) {
        UUID engagement = rest.request(cast);
        story.runJobs(engagement);
        rest.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        rest.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        rest.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        rest.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());
        for (int rater = 0; rater < 5; rater++) {
            rest.submit(cast.coach(), engagement, "userTask_interviewRater", Answers.interviewed());
        }
        rest.submit(cast.coach(), engagement, "userTask_gatherThemes", Answers.gathered());
        rest.submit(cast.coach(), engagement, "userTask_designProgram", Answers.design());
        rest.submit(cast.coach(), engagement, "userTask_presentProgram", Answers.presented());
        return engagement;
    }

    private String seen(Desk desk, Cast cast, UUID engagement, String task) {
        String text = desk.task(
                        story.task(cast.programManager(), engagement, task).getId())
                .text();
        desk.picture(task);
        assertThat(text).doesNotContainPattern(RAW);
        assertThat(desk.complaints()).isEmpty();
        desk.away();
        return text;
    }

    private void look(Desk desk, Step step, String task, int number) {
        FormOnScreen form = desk.wide().task(task);
        String picture = "%02d-%s".formatted(number, step.form());
        desk.picture(picture);
        assertThat(form.text()).as(step.form()).doesNotContainPattern(RAW);
        datesComeBack(form, step, task);
        assertThat(desk.narrow().fits()).as("%s fits on a phone", step.form()).isTrue();
        desk.picture(picture);
        assertThat(desk.complaints()).as(step.form()).isEmpty();
        desk.away();
    }

    /** What somebody has chosen before is there again, in each row of each list. */
    private void datesComeBack(FormOnScreen form, Step step, String task) {
        for (FormField list : step.schema().fields()) {
            for (FormField date : list.rows()) {
                List<JsonNode> rows =
                        date.type() == FormField.Type.DATE ? rest.rows(step.who(), task, list.key()) : List.of();
                for (int row = 1; row <= rows.size(); row++) {
                    JsonNode shown = rows.get(row - 1).path(date.key());
                    if (shown.isTextual()) {
                        datesSeen++;
                        assertThat(form.row(list.label(), row).day(date.label()))
                                .isEqualTo(LocalDate.parse(shown.asText()));
                    }
                    assertThat(shown.isArray()).as(shown.toString()).isFalse();
                }
            }
        }
    }
}
