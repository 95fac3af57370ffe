package dev.waymark.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.access.Role;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Statements;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The action plan as people meet it: on its page, in Tasklist and through REST, with the same refusals everywhere. */
@WebTest
class ActionDoorsTests {

    private static final String BY_COACH_ONLY = "may be deleted by the coach only";
    private static final String CHANGED_BY_COACH_ONLY = "may be modified by the coach only";
    private static final LocalDate DAY = LocalDate.of(2027, 2, 10);

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    ActionBook book;

    @Autowired
    Actions actions;

    @Autowired
    PlanView plan;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;

    @BeforeEach
    void two_people_work_together(@Autowired People people, @Autowired Engagements engagements) {
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
    }

    // Rights

    @TestFactory
    Stream<DynamicTest> what_the_leader_may_not_delete_is_refused_at_every_door() {
        UUID action = promise(promised().leaderMay(true, false));
        String task = task(leader);
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        return Stream.of(
                DynamicTest.dynamicTest(
                        "page",
                        () -> assertThat(refusal(visit, action, "delete", Map.of()))
                                .contains(BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "Tasklist",
                        () -> assertThat(visit.tasklist("POST", "/task/" + task + "/submit-form", answer("delete", ""))
                                        .body())
                                .contains(BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "REST",
                        () -> assertThat(rest(visit, task, answer("delete", "")))
                                .contains(BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "the book, as a mail opens it",
                        () -> assertThatThrownBy(() -> book.delete(action, leader.id(), Door.MAIL))
                                .isInstanceOf(Refused.class)
                                .hasMessageContaining(BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "it is still there",
                        () -> assertThat(actions.get(action).state()).isEqualTo(Action.State.OPEN)));
    }

    @TestFactory
    Stream<DynamicTest> what_the_leader_may_not_modify_is_refused_at_every_door() {
        UUID action = promise(promised().leaderMay(false, false));
        String task = task(leader);
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String later = answer("later", ", \"byWhen\": {\"value\": \"2027-02-17\", \"type\": \"String\"}");
        String hold = answer("onHold", ", \"reason\": {\"value\": \"any\", \"type\": \"String\"}");
        return Stream.of(
                DynamicTest.dynamicTest(
                        "page: edit",
                        () -> assertThat(visit.post(
                                                path(action),
                                                path(action) + "/edit",
                                                Map.of("what", "other words", "byWhen", DAY.toString()))
                                        .body())
                                .contains(CHANGED_BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "page: hold",
                        () -> assertThat(refusal(visit, action, "hold", Map.of("reason", "any")))
                                .contains(CHANGED_BY_COACH_ONLY)),
                DynamicTest.dynamicTest("page: another day", () -> {
                    visit.post(
                            path(action),
                            plan() + "/redate",
                            Map.of("chosen", action.toString(), "byWhen", "2027-02-17"));
                    assertThat(visit.get(plan()).body()).contains(CHANGED_BY_COACH_ONLY);
                }),
                DynamicTest.dynamicTest(
                        "Tasklist: another day",
                        () -> assertThat(visit.tasklist("POST", "/task/" + task + "/submit-form", later)
                                        .body())
                                .contains(CHANGED_BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "REST: hold", () -> assertThat(rest(visit, task, hold)).contains(CHANGED_BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "the book, as a mail opens it",
                        () -> assertThatThrownBy(() -> book.redate(action, leader.id(), DAY.plusDays(7), Door.MAIL))
                                .isInstanceOf(Refused.class)
                                .hasMessageContaining(CHANGED_BY_COACH_ONLY)),
                DynamicTest.dynamicTest(
                        "nothing has changed",
                        () -> assertThat(actions.get(action))
                                .returns(Action.State.OPEN, Action::state)
                                .returns("any promise", Action::what)
                                .returns(DAY, Action::byWhen)));
    }

    @Test
    void a_coachs_promise_is_seen_by_the_leader_and_ended_by_the_coach_only() {
        UUID action = promise(NewAction.of(engagement.id(), Side.COACH, "Find a mentor", DAY));
        Visit visit = visits.as(leader, Role.PARTICIPANT);

        assertThat(visit.get(plan()).body()).contains("Find a mentor");
        assertThat(refusal(visit, action, "complete", Map.of())).contains("is the coach&#39;s own promise");
        assertThat(refusal(visit, action, "delete", Map.of())).contains(BY_COACH_ONLY);
        assertThat(actions.get(action).state()).isEqualTo(Action.State.OPEN);
    }

    @Test
    void what_a_leader_promises_alone_is_the_leaders_to_change_and_to_delete() {
        UUID action = book.create(leader.id(), promised().leaderMay(false, false));

        book.redate(action, leader.id(), DAY.plusDays(1), Door.PAGE);
        book.delete(action, leader.id(), Door.PAGE);

        assertThat(actions.findById(action)).isEmpty();
        assertThatThrownBy(() -> book.create(
                        leader.id(), NewAction.of(engagement.id(), Side.COACH, "any promise for another", DAY)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only the coach promises something for the coach");
    }

    @Test
    void a_leader_gives_no_rights_to_the_leader() {
        UUID action = promise(promised().leaderMay(true, false));

        assertThatThrownBy(() -> book.edit(
                        action,
                        leader.id(),
                        new ActionEdit(Side.LEADER, "any promise", DAY, List.of(), true, true, null, 1, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gets its rights from the coach only");
    }

    @Test
    void without_coach_actions_everything_is_the_leaders() {
        book.setCoachActions(engagement.id(), coach.id(), false);

        assertThatThrownBy(() -> promise(NewAction.of(engagement.id(), Side.COACH, "any promise", DAY)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("takes on no actions");
        assertThatThrownBy(() -> book.setCoachActions(engagement.id(), leader.id(), true))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_is_done_is_never_lost() {
        UUID action = promise(promised());
        book.complete(action, leader.id(), null, Door.PAGE);

        assertThatThrownBy(() -> book.delete(action, coach.id(), Door.PAGE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is done already");
        assertThatThrownBy(() -> book.complete(action, leader.id(), null, Door.MAIL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is done already");
        book.comment(action, leader.id(), "Thank you", Door.MAIL);
        assertThat(plan.story(action)).extracting(StreamEntry::words).contains("Thank you");
    }

    @Test
    void an_action_needs_words_and_a_day_that_lies_ahead() {
        assertRefused("what", NewAction.of(engagement.id(), Side.LEADER, "  ", DAY));
        assertRefused("what", NewAction.of(engagement.id(), Side.LEADER, "x".repeat(301), DAY));
        assertRefused("what", NewAction.of(engagement.id(), Side.LEADER, "a\0b", DAY));
        assertRefused("byWhen", NewAction.of(engagement.id(), Side.LEADER, "any", LocalDate.of(2027, 1, 31)));
        assertRefused("byWhen", NewAction.of(engagement.id(), Side.LEADER, "any", LocalDate.of(2099, 1, 31)));
        assertRefused("project", promised().inProject(UUID.randomUUID(), 1));
        assertRefused("weight", promised().inProject(null, 11));
        assertRefused("metric", promised().measuredBy(UUID.randomUUID()));
        assertRefused("comment", promised().with("x".repeat(2001)));
        NewReminder mail = new NewReminder(Side.LEADER, Channel.MAIL, -1);
        assertRefused("reminders", promised().remindedBy(List.of(mail, mail)));
        assertRefused("reminders", promised().remindedBy(List.of(new NewReminder(Side.LEADER, Channel.MAIL, 61))));
        assertRefused("reminders", promised().remindedBy(List.of(new NewReminder(Side.LEADER, Channel.SMS, 0))));
        assertThat(plan.open(engagement.id(), PageRequest.of(0, 5))).isEmpty();
    }

    @Test
    void nobody_else_finds_a_plan() {
        UUID action = promise(promised());
        for (String path : List.of(
                plan(), plan() + "/past", path(action), engagementPath() + "/stream", engagementPath() + "/metrics")) {
            for (Visit other : List.of(
                    visits.as(engagement.sponsor(), Role.PARTICIPANT),
                    visits.stranger(Role.PARTICIPANT),
                    visits.stranger(Role.PROGRAM_MANAGER),
                    visits.stranger(Role.ADMINISTRATOR))) {
                HttpResponse<String> answer = other.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("any promise");
            }
        }
        Visit stranger = visits.stranger(Role.PARTICIPANT);
        for (String act : List.of("complete", "delete", "comment", "wont-do", "hold", "resume", "edit")) {
            assertThat(stranger.post("/account", path(action) + "/" + act, Map.of("what", "x", "byWhen", "2027-02-10"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(actions.get(action).state()).isEqualTo(Action.State.OPEN);
    }

    @Test
    void what_a_leader_has_promised_is_no_business_of_those_who_look_at_the_program() {
        promise(promised());

        for (Visit other :
                List.of(visits.as(engagement.sponsor(), Role.PARTICIPANT), visits.stranger(Role.PROGRAM_MANAGER))) {
            assertThat(other.get(engagementPath()).body())
                    .contains("Who is waited for")
                    .doesNotContain("Do what was promised");
        }
        assertThat(visits.as(leader, Role.PARTICIPANT).get("/").body()).contains("Do what was promised");
    }

    @Test
    void an_action_of_another_plan_is_not_found(@Autowired People people, @Autowired Engagements engagements) {
        AnyEngagement other = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        UUID theirs = book.create(other.coach().id(), NewAction.of(other.id(), Side.LEADER, "their own business", DAY));
        Visit visit = visits.as(leader, Role.PARTICIPANT);

        assertThat(visit.get(plan() + "/" + theirs).statusCode()).isEqualTo(404);
        assertThat(visit.post(plan(), plan() + "/" + theirs + "/complete", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visit.post(plan(), plan() + "/redate", Map.of("chosen", theirs.toString(), "byWhen", "2027-02-17"))
                        .statusCode())
                .isEqualTo(404);
    }

    // The page

    @Test
    void a_plan_is_there_from_the_first_day_and_is_empty() {
        String page = visits.as(leader, Role.PARTICIPANT).get(plan()).body();

        assertThat(page).contains("Nothing is open").contains("Add an action");
        assertThat(visits.as(leader, Role.PARTICIPANT).get(engagementPath()).body())
                .contains("Action plan");
    }

    @Test
    void an_action_is_added_in_one_step_and_completed_in_one_step() {
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        visit.post(
                plan(),
                plan(),
                Map.of(
                        "what", "Talk to the <team>",
                        "byWhen", "2027-02-10",
                        "reminderTo", "LEADER",
                        "reminderBy", "MAIL",
                        "reminderDays", "-1"));
        Action action = book.open(engagement.id()).get(0);
        assertThat(plan.reminders(action.id())).containsExactly(new NewReminder(Side.LEADER, Channel.MAIL, -1));
        assertThat(visit.get(plan()).body())
                .contains("Talk to the &lt;team&gt;")
                .contains("● on time")
                .contains("1 of 1 (100 %)");

        visit.post(plan(), path(action.id()) + "/complete", Map.of());

        assertThat(visit.get(plan()).body())
                .contains("Done!")
                .contains("The first action of this plan")
                .contains("Nothing is open");
        assertThat(visit.get(plan() + "/past").body())
                .contains("Talk to the &lt;team&gt;")
                .contains("✓ done on time")
                .contains("February 2027");
    }

    @Test
    void what_is_wrong_is_named_and_what_was_typed_stays() {
        String page = visits.as(coach, Role.PARTICIPANT)
                .post(plan(), plan(), Map.of("what", "Talk to the team", "byWhen", "2027-01-31"))
                .body();

        assertThat(page)
                .contains("By when: must not lie in the past")
                .contains("value=\"Talk to the team\"")
                .contains("value=\"2027-01-31\"");
        assertThat(book.open(engagement.id())).isEmpty();
    }

    @Test
    void late_ones_are_told_by_words_as_well_as_by_colours() {
        promise(NewAction.of(engagement.id(), Side.LEADER, "very late", LocalDate.of(2027, 2, 1)));
        promise(NewAction.of(engagement.id(), Side.LEADER, "a bit late", LocalDate.of(2027, 2, 8)));
        promise(NewAction.of(engagement.id(), Side.LEADER, "in time", LocalDate.of(2027, 2, 11)));
        story.travelTo(Instant.parse("2027-02-11T09:00:00Z"));

        String page = visits.as(leader, Role.PARTICIPANT).get(plan()).body();

        assertThat(page)
                .containsSubsequence(
                        "very late", "■ late", "by 10 days", "a bit late", "▲ slightly late", "in time", "● on time");
    }

    @Test
    void several_actions_get_another_day_at_once_or_none_does() {
        UUID one = promise(promised());
        UUID own = promise(promised().leaderMay(false, false));
        Visit asLeader = visits.as(leader, Role.PARTICIPANT);
        String both = "chosen=" + one + "&chosen=";
        asLeader.post(plan(), plan() + "/redate?" + both + own, Map.of("byWhen", "2027-02-20"));
        assertThat(actions.get(one).byWhen()).isEqualTo(DAY);

        visits.as(coach, Role.PARTICIPANT)
                .post(plan(), plan() + "/redate?" + both + own, Map.of("byWhen", "2027-02-20"));

        assertThat(actions.get(one).byWhen()).isEqualTo(LocalDate.of(2027, 2, 20));
        assertThat(actions.get(own).byWhen()).isEqualTo(LocalDate.of(2027, 2, 20));
    }

    @Test
    void a_project_has_the_progress_of_its_weights_and_a_leader_who_is_rescued_shows() {
        UUID project = book.addProject(engagement.id(), coach.id(), "Merge the sites", null);
        UUID heavy = promise(promised().inProject(project, 3));
        promise(NewAction.of(engagement.id(), Side.COACH, "any promise", DAY).inProject(project, 1));
        promise(NewAction.of(engagement.id(), Side.COACH, "any promise", DAY));
        book.wontDo(promise(promised().inProject(project, 10)), coach.id(), "any reason", Door.PAGE);
        book.complete(heavy, leader.id(), null, Door.PAGE);

        assertThat(plan.projects(engagement.id())).singleElement().returns(75, PlanView.Progress::percent);
        assertThat(plan.share(engagement.id()))
                .returns(2L, PlanView.Share::coach)
                .returns(1L, PlanView.Share::leader)
                .returns(true, PlanView.Share::isRescue);
        assertThat(visits.as(leader, Role.PARTICIPANT).get(plan()).body())
                .contains("Merge the sites")
                .contains("75 % done")
                .contains("Whose growth is it?");
    }

    @Test
    void a_project_gets_other_words_and_goes_without_its_actions() {
        UUID project = book.addProject(engagement.id(), leader.id(), "Merge the sites", null);
        UUID action = promise(promised().inProject(project, 3));
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String path = engagementPath() + "/projects/" + project;

        visit.post(plan(), path, Map.of("name", "Merge <both> sites", "description", "By summer"));
        assertThat(visit.get(plan()).body())
                .contains("Merge &lt;both&gt; sites")
                .contains("By summer");
        visit.post(plan(), path, Map.of("name", " "));
        assertThat(visit.get(plan()).body()).contains("Name: is required").contains("Merge &lt;both&gt; sites");
        visit.post(plan(), path + "/remove", Map.of());

        assertThat(visit.get(plan()).body()).doesNotContain("both&gt; sites").contains("any promise");
        assertThat(actions.get(action)).returns(null, Action::projectId).returns(Action.State.OPEN, Action::state);
        assertThat(visit.post(plan(), path + "/remove", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_metric_gets_another_target_and_goes_without_its_actions(@Autowired MetricBook metrics) {
        UUID metric =
                metrics.add(engagement.id(), leader.id(), "Calm", Metric.Kind.RATING, null, null, Metric.Period.WEEK);
        UUID action = promise(promised().measuredBy(metric));
        metrics.enter(metric, leader.id(), LocalDate.of(2027, 2, 1), BigDecimal.TEN);
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String page = engagementPath() + "/metrics";
        String path = page + "/" + metric;

        visit.post(page, path, Map.of("name", "Calm in meetings", "period", "DAY", "unit", "points", "target", "8"));
        assertThat(visit.get(page).body()).contains("Calm in meetings", ", in points", ", every day", ", target 8");
        visit.post(page, path, Map.of("name", "Calm", "period", "DAY", "target", "11"));
        assertThat(visit.get(page).body()).contains("Target: must be between 1 and 10", "Calm in meetings");
        visit.post(page, path, Map.of("name", "Calm", "period", "NEVER"));
        assertThat(visit.get(page).body()).contains("How often: must be one of the options offered");
        visit.post(page, path + "/remove", Map.of());

        assertThat(visit.get(page).body()).contains("Nothing is measured yet");
        assertThat(actions.get(action)).returns(null, Action::metricId).returns(Action.State.OPEN, Action::state);
    }

    @Test
    void what_the_coach_has_added_is_the_coachs_to_change(@Autowired MetricBook metrics) {
        UUID project = book.addProject(engagement.id(), coach.id(), "Merge the sites", null);
        UUID metric =
                metrics.add(engagement.id(), coach.id(), "Calm", Metric.Kind.RATING, null, null, Metric.Period.WEEK);
        UUID own = book.addProject(engagement.id(), leader.id(), "Learn to rest", null);
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String aProject = engagementPath() + "/projects/" + project;
        String aMetric = engagementPath() + "/metrics/" + metric;

        assertThat(visit.get(plan()).body()).contains("/projects/" + own).doesNotContain("/projects/" + project);
        assertThat(visit.get(engagementPath() + "/metrics").body()).doesNotContain(aMetric + "/remove");
        for (String act : List.of(aProject, aProject + "/remove", aMetric, aMetric + "/remove")) {
            HttpResponse<String> answer = visit.post(plan(), act, Map.of("name", "other words", "period", "DAY"));
            assertThat(visit.get(URI.create(answer.headers()
                                            .firstValue("Location")
                                            .orElseThrow())
                                    .getPath())
                            .body())
                    .as(act)
                    .contains(": may be changed by the coach only")
                    .doesNotContain("other words");
        }
        for (Person nobody : List.of(engagement.sponsor(), story.person("Sam Stranger"))) {
            assertThatThrownBy(() -> book.removeProject(project, nobody.id())).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> metrics.remove(metric, nobody.id())).isInstanceOf(Refused.class);
            for (String act : List.of(aProject, aProject + "/remove", aMetric, aMetric + "/remove")) {
                assertThat(visits.as(nobody, Role.PARTICIPANT)
                                .post("/account", act, Map.of("name", "other words", "period", "DAY"))
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        Visit asCoach = visits.as(coach, Role.PARTICIPANT);
        asCoach.post(plan(), engagementPath() + "/projects/" + own + "/remove", Map.of());
        assertThat(plan.projects(engagement.id()))
                .singleElement()
                .returns("Merge the sites", each -> each.project().name());
        assertThat(plan.metrics(engagement.id())).extracting(Metric::name).containsExactly("Calm");
    }

    @Test
    void both_comment_and_the_stream_has_it_all() {
        UUID action = promise(promised().with("Begin with the loudest one"));
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        visit.post(path(action), path(action) + "/comment", Map.of("comment", "What if they refuse?"));
        visit.post(engagementPath() + "/stream", engagementPath() + "/stream", Map.of("comment", "See you on Monday"));

        assertThat(visits.as(coach, Role.PARTICIPANT).get(path(action)).body())
                .contains("Begin with the loudest one")
                .contains("What if they refuse?")
                .doesNotContain("See you on Monday");
        assertThat(visits.as(coach, Role.PARTICIPANT)
                        .get(engagementPath() + "/stream")
                        .body())
                .containsSubsequence("See you on Monday", "What if they refuse?", "Begin with the loudest one")
                .contains("promises it");
    }

    @Test
    void a_metric_is_entered_drawn_and_read_as_a_table() {
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String metrics = engagementPath() + "/metrics";
        visit.post(
                metrics,
                metrics,
                Map.of("name", "Talks held", "kind", "CUMULATIVE", "period", "WEEK", "unit", "talks", "target", "10"));
        UUID metric = plan.metrics(engagement.id()).get(0).id();
        UUID action = promise(promised().measuredBy(metric));
        String entries = metrics + "/" + metric + "/entries";
        visit.post(metrics, entries, Map.of("day", "2027-01-25", "amount", "2"));
        visit.post(metrics, entries, Map.of("day", "2027-02-01", "amount", "5"));
        visit.post(metrics, entries, Map.of("day", "2027-02-01", "amount", "3,5"));

        String page = visit.get(metrics).body();

        assertThat(page)
                .contains("Talks held")
                .contains(", target 10")
                .contains("<polyline points=\"12.0,")
                .contains("<td>5.5</td>")
                .contains(action.toString());
        assertThat(visit.get(path(action)).body()).contains("Is to move", "Talks held", "5.5", " of 10");
        visit.post(metrics, entries, Map.of("day", "2027-02-02", "amount", "1"));
        assertThat(visit.get(metrics).body()).contains("Day: must not lie in the future");
        visit.post(metrics, entries, Map.of("day", "2027-02-01", "amount", "many"));
        assertThat(visit.get(metrics).body()).contains("Amount: must be a number");
    }

    @Test
    void a_rating_and_an_answer_keep_to_their_scale(@Autowired MetricBook metrics) {
        UUID rating =
                metrics.add(engagement.id(), leader.id(), "Calm", Metric.Kind.RATING, null, null, Metric.Period.WEEK);
        UUID answer =
                metrics.add(engagement.id(), leader.id(), "Slept", Metric.Kind.YES_NO, null, null, Metric.Period.DAY);
        LocalDate today = LocalDate.of(2027, 2, 1);

        assertThatThrownBy(() -> metrics.enter(rating, leader.id(), today, new BigDecimal("11")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> metrics.enter(answer, leader.id(), today, new BigDecimal("2")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> metrics.enter(rating, engagement.sponsor().id(), today, BigDecimal.ONE))
                .isInstanceOf(Refused.class);
    }

    // Cost

    @Test
    void a_page_and_a_completion_cost_the_same_with_many_actions(@Autowired Statements statements) {
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        UUID first = promise(promised());
        visit.get(plan());
        int pageOfOne = statements.of(() -> visit.get(plan()));
        int doneOfOne = completion(first);
        for (int i = 0; i < 25; i++) {
            promise(promised().with("any words"));
        }
        UUID last = promise(promised());

        assertThat(statements.of(() -> visit.get(plan()))).isCloseTo(pageOfOne, within(2));
        assertThat(completion(last)).isEqualTo(doneOfOne);
    }

    private int completion(UUID action) {
        return SqlTraffic.of(() -> book.complete(action, leader.id(), null, Door.PAGE))
                .statements()
                .size();
    }

    private NewAction promised() {
        return NewAction.of(engagement.id(), Side.LEADER, "any promise", DAY);
    }

    private UUID promise(NewAction wanted) {
        return book.create(coach.id(), wanted);
    }

    private void assertRefused(String key, NewAction wanted) {
        assertThatThrownBy(() -> promise(wanted))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private String task(Person person) {
        return story.task(person, engagement.id(), ActionModel.DO_ACTION).getId();
    }

    private String engagementPath() {
        return "/engagements/" + engagement.id();
    }

    private String plan() {
        return engagementPath() + "/actions";
    }

    private String path(UUID action) {
        return plan() + "/" + action;
    }

    /** What the page says after it. */
    private String refusal(Visit visit, UUID action, String act, Map<String, String> fields) {
        HttpResponse<String> answer = visit.post(path(action), path(action) + "/" + act, new HashMap<>(fields));
        assertThat(answer.statusCode()).isEqualTo(302);
        return visit.get(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .body();
    }

    private static String answer(String action, String further) {
        return "{\"variables\": {\"action\": {\"value\": \"" + action + "\", \"type\": \"String\"}" + further + "}}";
    }

    private static String rest(Visit visit, String task, String body) {
        HttpResponse<String> answer = visit.rest(Visits.PASSWORD, "POST", "/task/" + task + "/submit-form", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }
}
