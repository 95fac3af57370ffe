package dev.waymark.actionplanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.access.Role;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.form.NotAccepted;
import dev.waymark.form.TaskDoor;
import dev.waymark.link.LinkScene;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supporter answers month by month without a login: from the leader's word to the leader's page. */
@WebTest
class CheckInByLinkTests {

    private static final String FORM = "/l/form";
    private static final String WORD = "Zqlistensqz";
    private static final String NEVER = "{\"wish\":\"never\"}";
    private static final String NOT_NOW = "{\"wish\":\"notNow\"}";

    /** Every test has minutes of its own, so that none uses up the calls of another. */
    private static final AtomicInteger MINUTES = new AtomicInteger();

    @Autowired
    ApplicationContext program;

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    People people;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Supporters supporters;

    @Autowired
    SupporterView view;

    @Autowired
    JdbcClient jdbc;

    private Post post;
    private CheckInScene scene;

    @BeforeEach
    void piet_is_to_be_asked() {
        init(engine);
        jdbc.sql("delete from notice").update();
        post = new Post(program);
        scene = CheckInScene.toBeAsked(program);
        story.travel(Duration.ofMinutes(2L * MINUTES.incrementAndGet()));
    }

    @AfterEach
    void close() {
        post.close();
        ClockUtil.reset();
    }

    @Test
    void a_month_after_the_yes_a_link_leads_to_the_form_and_the_answer_to_the_leader() {
        scene.agree(scene.mail());
        assertThat(supporter().state()).isEqualTo(Supporter.State.AGREED);
        assertThat(scene.person())
                .returns(CheckInScene.SUPPORTER, Person::name)
                .returns(null, Person::login)
                .returns(scene.leader().zone(), Person::zone);
        post.deliver();
        assertThat(post.arrivals(scene.mail())).isEmpty();

        scene.monthPasses();
        post.deliver();
        assertThat(post.arrivals(scene.mail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("A word once a month", scene.leader().name(), "In the form you can say")
                        .doesNotContain("Asking first", CheckInScene.PRIVATE_WORDS, "/tasks/"));
        Visit browser = visits.opened(lastLink());
        assertThat(browser.get(FORM).body())
                .contains("Asking first", "Pausing", scene.leader().name())
                .contains(
                        "Two people read what you write here",
                        scene.engagement().coach().name())
                .doesNotContain(CheckInScene.PRIVATE_WORDS);
        HttpResponse<String> answered = browser.send(FORM, scene.answer(7, WORD, "yes"));

        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).contains("Your answer is taken");
        assertThat(view.talks(scene.engagement().id()))
                .singleElement()
                .returns(CheckInScene.SUPPORTER, SupporterView.Talk::supporter)
                .returns(LocalDate.of(2027, 3, 1), SupporterView.Talk::heldOn)
                .satisfies(talk -> assertThat(talk.practices())
                        .extracting(SupporterView.Seen::practice, SupporterView.Seen::progress)
                        .containsExactly(tuple("Asking first", 7), tuple("Pausing", 7)));
        assertThat(visits.as(scene.leader(), Role.PARTICIPANT).get(page()).body())
                .contains(CheckInScene.SUPPORTER, "Asking first", "7 of 10", WORD);
        assertThat(visits.anonymous().get(lastLink()).body()).contains("This link has been used");
        assertThat(nextMonth()).isEqualTo(LocalDateTime.of(2027, 4, 1, 9, 0));
    }

    @Test
    void a_month_without_an_answer_is_reminded_of_once_and_then_closed() {
        scene.agree(scene.mail());
        scene.monthPasses();
        post.deliver();
        String first = lastLink();

        story.fire(scene.engagement().id(), "boundaryEvent_reminderDue");
        post.deliver();
        assertThat(post.arrivals(scene.mail())).hasSize(2).last().asString().contains("There is still time");
        assertThat(visits.opened(lastLink()).get(FORM).body()).contains("Asking first");
        Visit late = visits.opened(first);
        story.fire(scene.engagement().id(), "boundaryEvent_timeOver");
        post.deliver();

        assertThat(post.arrivals(scene.mail())).hasSize(2);
        assertThat(scene.talks()).isActive().hasPassed("serviceTask_remindSupporter", "serviceTask_noteSilence");
        assertThat(late.send(FORM, scene.answer(7, WORD, "yes")).statusCode()).isNotEqualTo(200);
        assertThat(view.talks(scene.engagement().id()))
                .singleElement()
                .returns(null, SupporterView.Talk::heldOn)
                .returns("No answer", SupporterView.Talk::reason);
        assertThat(supporter().state()).isEqualTo(Supporter.State.AGREED);
        scene.monthPasses();
        post.deliver();
        assertThat(visits.opened(lastLink())
                        .send(FORM, scene.answer(5, WORD, "yes"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("once")
    void the_reminder_comes_after_a_week_and_the_month_is_closed_after_two() {
        scene.agree(scene.mail());
        scene.monthPasses();

        assertThat(due("boundaryEvent_reminderDue")).isEqualTo(LocalDateTime.of(2027, 3, 8, 9, 0));
        assertThat(due("boundaryEvent_timeOver")).isEqualTo(LocalDateTime.of(2027, 3, 15, 23, 59, 59));
        assertThat(task().getDueDate())
                .as("what the mail says")
                .isEqualTo(Date.from(LocalDateTime.of(2027, 3, 15, 23, 59, 59)
                        .atZone(AnyEngagement.BERLIN)
                        .toInstant()));
    }

    @Test
    @Tag("once")
    void a_supporter_ends_it_with_or_without_an_answer() {
        asked();
        assertThat(visits.opened(lastLink())
                        .send(FORM, scene.answer(9, WORD, "no"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(scene.talks()).isEnded().hasPassed("endEvent_talksEnded");
        assertThat(supporter().state()).isEqualTo(Supporter.State.ENDED);
        assertThat(view.talks(scene.engagement().id())).hasSize(1);

        scene = CheckInScene.toBeAsked(program);
        asked();
        assertThat(visits.opened(lastLink()).send(FORM, NEVER).statusCode()).isEqualTo(200);
        assertThat(scene.talks()).isEnded().hasPassed("endEvent_talksEnded");
        assertThat(supporter().state()).isEqualTo(Supporter.State.ENDED);
        assertThat(view.talks(scene.engagement().id()))
                .singleElement()
                .returns("Would rather not be asked any more", SupporterView.Talk::reason);
        assertThat(story.jobs(scene.engagement().id())).isEmpty();
    }

    @Test
    @Tag("once")
    void a_supporter_who_has_nothing_to_say_is_asked_again_in_a_month() {
        asked();

        assertThat(visits.opened(lastLink()).send(FORM, NOT_NOW).statusCode()).isEqualTo(200);

        assertThat(view.talks(scene.engagement().id()))
                .singleElement()
                .returns(null, SupporterView.Talk::heldOn)
                .returns("Had nothing to say this month", SupporterView.Talk::reason);
        assertThat(nextMonth()).isEqualTo(LocalDateTime.of(2027, 4, 1, 9, 0));
    }

    @Test
    @Tag("once")
    void what_a_supporter_may_not_send_is_refused_with_its_field() {
        asked();
        Visit browser = visits.opened(lastLink());
        String good = scene.answer(7, WORD, "yes");

        assertThat(browser.send(FORM, "{}").body()).contains("Will you answer this month?: is required");
        assertThat(browser.send(FORM, good.replace("\"progress\":7", "\"progress\":11"))
                        .body())
                .contains("must be at most 10");
        assertThat(browser.send(FORM, good.replace("\"progress\":7", "\"progress\":0"))
                        .body())
                .contains("must be at least 1");
        assertThat(browser.send(FORM, good.replaceFirst("\\{\"practice\"[^}]*},", ""))
                        .body())
                .contains("What you see: must speak of every practice");
        assertThat(browser.send(FORM, good.replaceFirst("(\\{\"practice\"[^}]*}),", "$1,$1,"))
                        .body())
                .contains("What you see: must speak of each practice once");
        assertThat(browser.send(FORM, good.replaceFirst("\"practice\":\"[^\"]+\"", "\"practice\":\"x\""))
                        .body())
                .contains("must be one of the options offered");
        assertThat(browser.send(FORM, good.replace(WORD, "a".repeat(1001))).body())
                .contains("A word on it, if you like");
        assertThat(browser.send(FORM, good.replace("\"next\":\"yes\",", "")).body())
                .contains("Again next month?: is required");
        assertThat(view.talks(scene.engagement().id())).isEmpty();

        assertThat(browser.send(FORM, good).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("once")
    void the_leader_says_how_and_whom_to_reach() {
        assertRefused(Map.of("answer", "agreed"), "How will you go about it?: is required");
        assertRefused(Map.of("answer", "agreed", "way", "link"), "Their email address: is required");
        assertRefused(link("no address"), "Their email address: has not the expected form");
        assertRefused(link(scene.leader().mail()), "Their email address: must be of somebody else than you");
        assertRefused(
                link(scene.leader().mail().toUpperCase()), "Their email address: must be of somebody else than you");
        assertThat(supporter().state()).isEqualTo(Supporter.State.NAMED);

        scene.agree(scene.mail());
        scene.another("Pia");
        assertRefused(link(scene.mail()), "Their email address: must be of somebody who does not get such mails yet");
    }

    @Test
    @Tag("once")
    void whoever_has_the_address_already_is_asked_and_by_tasklist_if_there_is_a_login() {
        Person colleague = story.person("Karl Colleague");
        scene.agree(colleague.mail());
        scene.monthPasses();
        post.deliver();

        assertThat(supporter().personId()).isEqualTo(colleague.id());
        assertThat(post.arrivals(colleague.mail())).singleElement().asString().contains("/tasks/" + task().getId());
    }

    @Test
    @Tag("once")
    void nobody_else_opens_the_form_or_hears_who_is_asked(@Autowired TaskDoor door) {
        scene.another("Pia Pilot");
        scene.agree("pia." + scene.mail());
        scene.agree(scene.mail());
        scene.monthPasses();
        post.deliver();
        String task = story.task(scene.person(), scene.engagement().id(), CheckInScene.CHECK_IN)
                .getId();
        Person neighbour = people.findByMail("pia." + scene.mail()).orElseThrow();

        for (Person person : List.of(
                scene.leader(), scene.engagement().coach(), scene.engagement().sponsor())) {
            Visit visit = visits.as(person, Role.PARTICIPANT);
            assertThat(visit.get("/tasks/" + task).statusCode())
                    .as(person.name())
                    .isEqualTo(404);
            for (String path : List.of("/task/" + task, "/task/" + task + "/form-variables")) {
                assertThat(visit.tasklist("GET", path, "").statusCode())
                        .as(person.name() + path)
                        .isIn(403, 404);
            }
            assertThat(visit.tasklist("POST", "/task/" + task + "/submit-form", "{\"variables\":{}}")
                            .statusCode())
                    .as(person.name())
                    .isIn(403, 404);
            Predicate<String> own = person::holds;
            assertThat(door.open(task, own)).isEmpty();
            assertThatThrownBy(() -> door.submit(task, own, Map.of("wish", "never")))
                    .isInstanceOf(NotAccepted.class);
        }
        assertThat(door.open(task, neighbour::holds)).isEmpty();
        assertThatThrownBy(() -> door.submit(task, neighbour::holds, Map.of("wish", "never")))
                .isInstanceOf(NotAccepted.class);
        String page = "/engagements/" + scene.engagement().id();
        for (Visit visit : List.of(
                visits.as(scene.engagement().sponsor(), Role.PARTICIPANT), visits.stranger(Role.PROGRAM_MANAGER))) {
            assertThat(visit.get(page).statusCode()).isEqualTo(200);
            assertThat(visit.get(page).body()).doesNotContain(CheckInScene.SUPPORTER, "Pia Pilot");
            assertThat(visit.get(page()).statusCode()).isEqualTo(404);
        }
        assertThat(door.open(task, scene.person()::holds)).isPresent();
    }

    @Test
    void a_supporter_gets_what_is_kept_and_is_erased_while_a_question_waits() {
        asked();
        visits.opened(lastLink()).send(FORM, scene.answer(8, WORD, "yes"));
        scene.monthPasses();
        post.deliver();
        String link = lastLink();
        Person person = scene.person();
        engine.getRuntimeService().suspendProcessInstanceById(scene.talks().getId());
        Visit administrator = visits.stranger(Role.ADMINISTRATOR);
        String path = "/protection/people/" + person.id();

        assertThat(administrator
                        .post(path, path + "/export", Map.of("form", "JSON"))
                        .body())
                .contains("Check in on the practices", WORD, CheckInScene.SUPPORTER)
                .doesNotContain(CheckInScene.PRIVATE_WORDS, "Asking first");
        assertThat(administrator
                        .post("/protection", "/protection/search", Map.of("wanted", CheckInScene.SUPPORTER))
                        .body())
                .contains(path)
                .doesNotContain("/protection/named/supporter/" + scene.supporter());
        HttpResponse<String> erased = administrator.post(path, path + "/erase", Map.of("confirmation", person.name()));

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(302);
        assertThat(scene.talks()).isEnded().hasPassed("endEvent_endedWithSupporter");
        assertThat(supporter())
                .returns(Supporter.State.ENDED, Supporter::state)
                .satisfies(left -> assertThat(left.name()).doesNotContain("Piet"));
        assertThat(people.get(person.id()).wasErased()).isTrue();
        assertThat(view.talks(scene.engagement().id()))
                .singleElement()
                .satisfies(talk -> assertThat(talk.practices())
                        .allMatch(seen -> seen.progress() == 8)
                        .noneMatch(seen -> WORD.equals(seen.note())));
        assertThat(visits.anonymous().post(link, link, Map.of()).statusCode()).isEqualTo(302);
        assertThat(visits.opened(link).get(FORM).body()).contains("Nothing is left to do");
    }

    @Test
    @Tag("once")
    void a_supporter_called_by_one_word_takes_no_ordinary_word_along() {
        CheckInScene elsewhere = CheckInScene.toBeAsked(program);
        jdbc.sql("update supporter set name = 'Will' where id = :id")
                .param("id", scene.supporter())
                .update();
        scene.agree(scene.mail());
        write("I will ask, as Will says", scene);
        write("Will power first", elsewhere);
        String path = "/protection/people/" + scene.person().id();

        assertThat(visits.stranger(Role.ADMINISTRATOR)
                        .post(path, path + "/erase", Map.of("confirmation", "Will"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(written(scene)).containsOnly("I will ask, as erased person says");
        assertThat(written(elsewhere)).containsOnly("Will power first");
    }

    private void write(String words, CheckInScene by) {
        jdbc.sql("update practice set mindset = :words where meeting_id = :meeting")
                .param("words", words)
                .param("meeting", by.meeting())
                .update();
    }

    private List<String> written(CheckInScene by) {
        return jdbc.sql("select mindset from practice where meeting_id = :meeting")
                .param("meeting", by.meeting())
                .query(String.class)
                .list();
    }

    private void asked() {
        scene.agree(scene.mail());
        scene.monthPasses();
        post.deliver();
    }

    private Supporter supporter() {
        return supporters.get(scene.supporter());
    }

    private String page() {
        return "/engagements/" + scene.engagement().id() + "/planning/progress";
    }

    private static Map<String, Object> link(String mail) {
        return Map.of("answer", "agreed", "way", "link", "mail", mail);
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(scene.talks().getId())
                .taskDefinitionKey(CheckInScene.CHECK_IN)
                .singleResult();
    }

    private LocalDateTime nextMonth() {
        return due(CheckInScene.MONTH);
    }

    /** Where the leader is. */
    private LocalDateTime due(String timer) {
        return LocalDateTime.ofInstant(
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(scene.talks().getId())
                        .activityId(timer)
                        .singleResult()
                        .getDuedate()
                        .toInstant(),
                AnyEngagement.BERLIN);
    }

    private String lastLink() {
        return LinkScene.newest(post, scene.mail());
    }

    private void assertRefused(Map<String, Object> answer, String problem) {
        assertThatThrownBy(() -> scene.submit(answer))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(problem);
    }
}
