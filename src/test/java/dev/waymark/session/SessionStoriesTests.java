package dev.waymark.session;

import static dev.waymark.session.SessionAnswers.action;
import static dev.waymark.session.SessionAnswers.agreed;
import static dev.waymark.session.SessionAnswers.at;
import static dev.waymark.session.SessionAnswers.groundRules;
import static dev.waymark.session.SessionAnswers.notHeld;
import static dev.waymark.session.SessionAnswers.rated;
import static dev.waymark.session.SessionAnswers.relationships;
import static dev.waymark.session.SessionAnswers.results;
import static dev.waymark.session.SessionAnswers.summary;
import static dev.waymark.session.SessionAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.action.ActionModel;
import dev.waymark.action.Origin;
import dev.waymark.action.Side;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.EngagementModel;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.InstanceStarter;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.planning.Competency;
import dev.waymark.planning.ProgramDesign;
import dev.waymark.planning.ProgramDesigns;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@StoryTest
class SessionStoriesTests {

    private static final String SCHEDULE = "userTask_scheduleSession";
    private static final String NEAR = "intermediateEvent_sessionNear";
    private static final String TIME = "intermediateEvent_sessionTime";
    private static final String ARRANGE = "callActivity_arrangeSession";
    private static final String AGREE = "userTask_agreeOutcome";
    private static final String NOT_WRITTEN_UP = "boundaryEvent_stillNotWrittenUp";
    private static final String GROUND_RULES = "userTask_agreeGroundRules";
    private static final String SLATE = "userTask_clearTheSlate";
    private static final String CHANGE = "userTask_changeAppointment";
    private static final String RESULTS = "userTask_checkInOnResults";
    private static final String RELATIONSHIPS = "userTask_checkInOnRelationships";
    private static final String SUMMARISE = "userTask_summariseSession";
    private static final String CONFIRM = "userTask_confirmNextSession";

    @Autowired
    Story story;

    @Autowired
    ActionBook plan;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionNotebook notebook;

    @Autowired
    SessionLists lists;

    @Autowired
    AllGroundRules rules;

    @Autowired
    SessionHours hours;

    @Autowired
    CoachReliability reliability;

    @Autowired
    SessionProcess process;

    @Autowired
    ProgramDesigns designs;

    @Autowired
    InstanceStarter starter;

    @MockitoSpyBean
    Notices notices;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private ProcessInstance session;

    @BeforeEach
    void coaching_has_begun(@Autowired People people, @Autowired Engagements engagements) {
        init(engine);
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
    }

    @Test
    void a_session_runs_from_its_date_to_the_next_one() {
        schedule("2027-02-10T09:00");
        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));

        assertThat(session)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_sessionDue",
                        "serviceTask_openSession",
                        ARRANGE,
                        AGREE,
                        GROUND_RULES,
                        SUMMARISE,
                        CONFIRM,
                        "endEvent_sessionHeld")
                .hasPassed(RESULTS, RELATIONSHIPS);
        assertThat(session(1).state()).isEqualTo(CoachingSession.State.HELD);
        assertThat(session(2).state()).isEqualTo(CoachingSession.State.PLANNED);
        assertThat(hours.used(engagement.id())).isEqualTo(60);
    }

    @Test
    void a_date_agreed_at_the_close_is_taken_over() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));

        ProcessInstance second = sessionDue();

        assertThat(second).isWaitingAt(ARRANGE);
        assertThat(appointment()).isWaitingAt(NEAR).hasNotPassed(SCHEDULE);
        assertThat(sessions.findByEngagementIdAndState(engagement.id(), CoachingSession.State.PLANNED))
                .extracting(CoachingSession::number)
                .containsExactly(2);
    }

    @Test
    void with_a_reason_the_next_date_may_wait() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        assertThatThrownBy(() -> submit(coach, CONFIRM, Map.of("next", "later")))
                .isInstanceOf(FormFieldValidationException.class);

        submit(coach, CONFIRM, Map.of("next", "later", "reason", "The leader's calendar is not fixed yet"));

        assertThat(session).isEnded();
        sessionDue();
        assertThat(appointment()).isWaitingAt(SCHEDULE);
        assertThat(session(2).isBooked()).isFalse();
    }

    @Test
    void the_last_session_is_closed_for_a_reason() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();

        submit(coach, CONFIRM, Map.of("next", "last", "reason", "All is said"));

        assertThat(session).isEnded();
        assertThat(notebook.get(session(1).id()).nextReason()).isEqualTo("All is said");
    }

    @Test
    void a_session_that_was_not_held_ends_and_the_next_one_takes_its_place() {
        scheduleAndBegin("2027-02-10T09:00");
        UUID missed = session(1).id();

        submit(coach, AGREE, notHeld("leaderMissing"));

        assertThat(session).isEnded().hasPassed("endEvent_sessionNotHeld").hasNotPassed(SUMMARISE);
        assertThat(session(1).state()).isEqualTo(CoachingSession.State.MISSED);
        sessionDue();
        submit(coach, SCHEDULE, at("2027-02-17T09:00"));
        assertThat(session(2).id()).isNotEqualTo(missed);
        assertThat(session(2).state()).isEqualTo(CoachingSession.State.PLANNED);
        assertThat(sessions.get(engagement.id(), missed).state()).isEqualTo(CoachingSession.State.MISSED);
    }

    @ParameterizedTest
    @CsvSource({
        "leaderMissing, MISSED, LEADER, 60, 0, 0",
        "leaderCancelled, CANCELLED, LEADER, 60, 0, 0",
        "coachMissing, MISSED, COACH, 0, 60, 1",
        "coachCancelled, CANCELLED, COACH, 0, 60, 1",
        "other, CANCELLED, OTHER, 0, 60, 0",
    })
    void who_did_not_keep_the_appointment_decides_what_becomes_of_its_hours(
            String cause, CoachingSession.State state, Cause by, int forfeited, int returned, int broken) {
        scheduleAndBegin("2027-02-10T09:00");

        submit(coach, AGREE, notHeld(cause));

        assertThat(session(1))
                .returns(state, CoachingSession::state)
                .returns(by, CoachingSession::causedBy)
                .returns("The train stood still", CoachingSession::notHeldReason);
        assertThat(hours.account(engagement.id()))
                .returns(forfeited, HoursAccount::forfeited)
                .returns(returned, HoursAccount::returned)
                .returns(0, HoursAccount::booked)
                .returns(0, HoursAccount::used);
        assertThat(reliability.broken(coach.id())).isEqualTo(broken);
    }

    @Test
    void a_session_that_nobody_writes_up_is_unlogged_and_the_coach_is_asked() {
        scheduleAndBegin("2027-02-10T09:00");
        assertThat(unlogged()).isZero();
        story.travelTo(Instant.parse("2027-02-10T09:00:00Z"));
        assertThat(unlogged()).isOne();

        story.fire(engagement.id(), NOT_WRITTEN_UP);

        assertThat(session).hasPassed("endEvent_recordAskedFor").isWaitingAt(AGREE);
        verify(notices).send(notice(NoticeKind.SESSION_UNLOGGED, coach));
        verify(notices, never()).send(notice(NoticeKind.SESSION_UNLOGGED, leader));
        submit(coach, AGREE, agreed());
        assertThat(unlogged()).isZero();
    }

    @Test
    void the_coach_is_asked_on_the_morning_of_the_second_working_day_after() {
        scheduleAndBegin("2027-02-12T16:00");

        assertThat(timer(session, NOT_WRITTEN_UP)).isEqualTo(Instant.parse("2027-02-16T07:00:00Z"));
    }

    @Test
    void only_the_first_session_has_ground_rules() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));

        assertThat(session).hasPassed(GROUND_RULES).hasNotPassed(SLATE);
        assertThat(rules.get(session(1).id()).motivations()).isEqualTo("Seeing people grow");
        ProcessInstance second = sessionDue();
        begin();
        submit(coach, AGREE, agreed());
        assertThat(second).hasNotPassed(GROUND_RULES);
        assertThat(story.open(engagement.id())).containsExactly(RELATIONSHIPS, RESULTS);
    }

    @Test
    void with_another_coach_the_first_session_comes_again(@Autowired People people, @Autowired Engagements all) {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        submit(coach, CONFIRM, Map.of("next", "later", "reason", "Clara leaves"));
        Person successor = AnyEngagement.person(people, "Carlos Coach");
        Engagement replaced = all.get(engagement.id());
        replaced.replaceCoach(successor.id());
        all.save(replaced);

        sessionDue();
        submit(successor, SCHEDULE, at("2027-02-17T09:00"));
        begin();
        submit(successor, AGREE, agreed());

        assertThat(story.open(engagement.id())).containsExactly(GROUND_RULES);
    }

    @Test
    void who_worked_together_without_such_talks_begins_with_a_clean_slate() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, with(groundRules(), "workedTogether", "withoutTalks"));
        assertThat(story.open(engagement.id())).containsExactly(SLATE);

        submit(coach, SLATE, Map.of("ownedUp", "Two years without a talk", "movingForward", "Every second Tuesday"));

        assertThat(session).hasPassed(SLATE);
        assertThat(rules.get(session(1).id()).ownedUp()).isEqualTo("Two years without a talk");
        assertThat(story.open(engagement.id())).containsExactly(RELATIONSHIPS, RESULTS);
    }

    @Test
    void a_cancelled_session_makes_way_for_the_next() {
        ProcessInstance lifecycle = coachingPeriod();
        submit(coach, SCHEDULE, at("2027-02-10T09:00"));
        session = session();
        process.changeAsked(session(1).id(), leader.id());

        submit(leader, CHANGE, Map.of("change", "cancel", "reason", "The train stood still"));

        assertThat(session).isEnded().hasPassed("endEvent_sessionCancelled").hasNotPassed(AGREE);
        assertThat(lifecycle).isWaitingAt("callActivity_coachingSession");
        assertThat(story.open(engagement.id())).containsExactly(SCHEDULE);
        assertThat(session(2).isBooked()).isFalse();
    }

    @Test
    void without_another_date_the_sessions_come_to_their_end() {
        ProcessInstance lifecycle = coachingPeriod();
        submit(coach, SCHEDULE, at("2027-02-10T09:00"));
        begin();
        hold();
        submit(coach, CONFIRM, Map.of("next", "later", "reason", "The leader's calendar is not fixed yet"));
        session = session();

        submit(coach, SCHEDULE, Map.of("plan", "noMore", "reason", "All is said"));

        assertThat(session).isEnded().hasPassed("endEvent_noMoreSessions");
        assertThat(lifecycle).hasPassed("endEvent_coachingDone").isWaitingAt("gateway_coachingJoin");
    }

    @Test
    void a_date_in_the_past_is_refused_by_name() {
        session = sessionDue();

        assertThatThrownBy(() -> submit(coach, SCHEDULE, at("2027-01-31T09:00")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("must lie in the future");
        assertThat(appointment()).isWaitingAt(SCHEDULE);
        assertThat(session(1).isBooked()).isFalse();
    }

    @Test
    void the_summary_waits_until_both_what_and_how_are_covered() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());

        submit(coach, RELATIONSHIPS, relationships());
        assertThat(story.open(engagement.id())).containsExactly(RESULTS);
        submit(coach, RESULTS, results());

        assertThat(story.open(engagement.id())).containsExactly(SUMMARISE);
        assertThat(story.task(leader, engagement.id(), SUMMARISE)).isNotNull();
    }

    @Test
    void what_is_open_in_the_plan_is_the_accountability_of_the_next_session() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));
        sessionDue();
        begin();
        submit(coach, AGREE, agreed());

        Map<String, Object> shown = shown(coach, RESULTS);

        assertThat(shown.get("accountabilities")).isEqualTo("Talk to the team");
        assertThat(shown.get("openActions")).asString().contains("Saturday, 20 March 2027", "Talk to the team");
        Action promised = plan.open(engagement.id()).get(0);
        assertThat(promised).returns(Origin.SESSION, Action::origin).returns(held(1).id(), Action::originId);
        assertThat(story.task(leader, engagement.id(), ActionModel.DO_ACTION)).isNotNull();
        submit(
                coach,
                RESULTS,
                with(results(), "doneActions", List.of(promised.id().toString())));
        assertThat(plan.open(engagement.id())).isEmpty();
        assertThat(plan.find(promised.id(), leader.id())).get().returns(Action.State.DONE, Action::state);
    }

    @Test
    void what_the_coach_has_promised_in_the_session_is_the_coachs_action() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());
        submit(coach, RESULTS, results());
        submit(coach, RELATIONSHIPS, relationships());
        submit(
                leader,
                SUMMARISE,
                with(
                        summary(),
                        "actions",
                        List.of(
                                action("Talk to the team", "2027-03-20"),
                                with(action("Bring the book", "2027-03-21"), "owner", "coach"))));
        story.runJobs(engagement.id());

        assertThat(plan.open(engagement.id()))
                .extracting(Action::what, Action::owner)
                .containsExactly(tuple("Talk to the team", Side.LEADER), tuple("Bring the book", Side.COACH));
        assertThat(story.task(coach, engagement.id(), ActionModel.DO_ACTION)).isNotNull();
        assertThat(story.task(leader, engagement.id(), ActionModel.DO_ACTION)).isNotNull();
    }

    @Test
    void where_the_coach_takes_on_no_actions_none_is_promised_in_a_session() {
        plan.setCoachActions(engagement.id(), coach.id(), false);
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());
        submit(coach, RESULTS, results());
        submit(coach, RELATIONSHIPS, relationships());

        assertThatThrownBy(() -> submit(
                        leader,
                        SUMMARISE,
                        with(
                                summary(),
                                "actions",
                                List.of(with(action("Bring the book", "2027-03-21"), "owner", "coach")))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Whose it is: must be the leader: the coach takes on no actions in this plan");
        assertThat(plan.open(engagement.id())).isEmpty();
        assertThat(story.open(engagement.id())).containsExactly(SUMMARISE);
    }

    @Test
    void the_next_date_follows_from_competence_and_confidence() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());
        submit(coach, RESULTS, results());
        submit(coach, RELATIONSHIPS, with(with(relationships(), "competence", 9), "confidence", 8));
        submit(leader, SUMMARISE, summary());

        assertThat(shown(coach, CONFIRM))
                .containsEntry("startsAt", "2027-03-10T09:00")
                .containsEntry("why", "Able and confident: once a month is enough.")
                .containsEntry("minutes", 60);
    }

    @Test
    void the_last_ratings_are_where_the_next_begin() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));
        sessionDue();
        begin();
        submit(coach, AGREE, agreed());

        assertThat(shown(coach, RELATIONSHIPS)).containsEntry("competence", 5).containsEntry("confidence", 6);
    }

    @Test
    void recognition_and_feedback_are_kept() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());
        Map<String, Object> answers = with(relationships(), "reinforced", List.of("values", "objectives"));
        answers.put("recognition", "You asked before you decided");
        answers.put(
                "feedback",
                List.of(Map.of(
                        "situation", "Monday's meeting",
                        "impact", "Two people stayed silent",
                        "input", "I was in a hurry",
                        "followUp", "Ask them first, next Monday")));

        submit(coach, RELATIONSHIPS, answers);

        SessionNotes notes = notebook.get(session(1).id());
        assertThat(notes.relations()).extracting(RelationsCheckIn::reinforced).isEqualTo("values,objectives");
        assertThat(lists.feedback(List.of(notes.id())).get(notes.id()))
                .containsExactly(new SessionFeedback(
                        "Monday's meeting",
                        "Two people stayed silent",
                        "I was in a hurry",
                        "Ask them first, next Monday"));
    }

    @Test
    void next_steps_have_an_owner() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());

        assertThatThrownBy(() -> submit(coach, RESULTS, with(results(), "nextSteps", "Call the board")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Who takes them?");
        submit(coach, RESULTS, with(with(results(), "nextSteps", "Call the board"), "nextStepsOwner", "leader"));

        assertThat(notebook.get(session(1).id()).results())
                .extracting(ResultsCheckIn::nextStepsOwner)
                .isEqualTo("leader");
    }

    @Test
    void a_manager_and_a_team_member_are_called_so(@Autowired JdbcClient database) {
        database.sql("update engagement set kind = 'MANAGER' where id = :id")
                .param("id", engagement.id())
                .update();
        scheduleAndBegin("2027-02-10T09:00");

        assertThat(shown(coach, AGREE))
                .containsEntry("leaderWord", "team member")
                .containsEntry("coachWord", "manager");
        assertThat(shown(coach, AGREE).get("causes")).asString().contains("The team member did not come");
    }

    @Test
    void progress_is_rated_in_the_competencies_of_the_design() {
        designs.save(new ProgramDesign(
                UUID.randomUUID(),
                0,
                engagement.id(),
                1,
                "any assessment",
                null,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(new Competency("Delegating"))));
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());

        assertThatThrownBy(() -> submit(coach, RELATIONSHIPS, rated("Singing")))
                .isInstanceOf(FormFieldValidationException.class);
        submit(coach, RELATIONSHIPS, rated("Delegating"));

        UUID held = session(1).id();
        assertThat(lists.competencies(List.of(held)).get(held))
                .containsExactly(new CompetencyProgress("Delegating", 6, null));
    }

    @Test
    void the_leader_sees_the_wished_outcome_again_and_says_whether_it_was_reached() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());
        submit(coach, RESULTS, results());
        submit(coach, RELATIONSHIPS, relationships());

        assertThat(shown(leader, SUMMARISE)).containsEntry("wishedOutcome", "A plan for the merger");
        assertThatThrownBy(() -> submit(
                        leader, SUMMARISE, with(summary(), "actions", List.of(action("Too late", "2027-02-09")))))
                .isInstanceOf(FormFieldValidationException.class);
        submit(leader, SUMMARISE, summary());

        assertThat(notebook.get(session(1).id()).outcomeReached()).isEqualTo(SessionNotes.OutcomeReached.PARTLY);
    }

    @Test
    void no_word_of_a_session_reaches_the_engine() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(session.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf(
                        "sessionId",
                        "scheduled",
                        "appointment",
                        "held",
                        "firstSession",
                        "cleanSlate",
                        "moreSessions",
                        "leader");
    }

    @Test
    void session_follows_session_until_the_last() {
        ProcessInstance lifecycle = coachingPeriod();
        submit(coach, SCHEDULE, at("2027-02-10T09:00"));
        begin();
        submit(coach, AGREE, notHeld("coachMissing"));
        assertThat(lifecycle).isWaitingAt("callActivity_coachingSession");

        submit(coach, SCHEDULE, at("2027-02-17T09:00"));
        begin();
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));
        assertThat(lifecycle).isWaitingAt("callActivity_coachingSession");

        begin();
        holdAgain();
        submit(coach, CONFIRM, Map.of("next", "last", "reason", "All is said"));

        assertThat(lifecycle).hasPassed("endEvent_coachingDone").isWaitingAt("gateway_coachingJoin");
        assertThat(hours.used(engagement.id())).isEqualTo(120);
    }

    @Test
    void when_the_coaching_period_is_over_nothing_stays_planned() {
        ProcessInstance lifecycle = coachingPeriod();
        submit(coach, SCHEDULE, at("2027-10-29T09:00"));

        story.fire(engagement.id(), "boundaryEvent_coachingPeriodOver");

        assertThat(lifecycle)
                .hasPassed("boundaryEvent_coachingPeriodOver", "serviceTask_closeCoachingPeriod")
                .isWaitingAt("gateway_coachingJoin");
        assertThat(session(1))
                .returns(CoachingSession.State.CANCELLED, CoachingSession::state)
                .returns(SessionBook.PERIOD_OVER, CoachingSession::notHeldReason);
    }

    @Test
    void what_is_still_announced_when_the_coaching_period_is_over_is_withdrawn() {
        coachingPeriod();
        submit(coach, SCHEDULE, at("2027-11-15T09:00"));
        process.changeAsked(session(1).id(), leader.id());

        engine.getManagementService()
                .executeJob(
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .activityId("boundaryEvent_coachingPeriodOver")
                                .list()
                                .stream()
                                .filter(job -> story.jobs(engagement.id()).stream()
                                        .anyMatch(own -> own.getId().equals(job.getId())))
                                .findFirst()
                                .orElseThrow()
                                .getId());

        verify(notices).send(notice(NoticeKind.SESSION_CANCELLED, coach));
        verify(notices).send(notice(NoticeKind.SESSION_CANCELLED, leader));
        assertThat(story.open(engagement.id())).isEmpty();
    }

    /** The engagement's own process, with nothing open but its coaching. */
    private ProcessInstance coachingPeriod() {
        starter.start(EngagementModel.KEY, engagement.id());
        ProcessInstance lifecycle = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(EngagementModel.KEY)
                .processInstanceBusinessKey(engagement.id().toString())
                .singleResult();
        engine.getRuntimeService()
                .createProcessInstanceModification(lifecycle.getId())
                .cancelAllForActivity("userTask_appointPeople")
                .startBeforeActivity("subProcess_individualCoaching")
                .execute();
        return lifecycle;
    }

    private ProcessInstance sessionDue() {
        return story.startAlone(SessionModel.KEY, engagement.id(), Map.of());
    }

    private void schedule(String startsAt) {
        session = sessionDue();
        submit(coach, SCHEDULE, at(startsAt));
    }

    private void scheduleAndBegin(String startsAt) {
        schedule(startsAt);
        begin();
    }

    private void begin() {
        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);
    }

    /** As the first of the engagement. */
    private void hold() {
        submit(coach, AGREE, agreed());
        submit(coach, GROUND_RULES, groundRules());
        submit(coach, RESULTS, results());
        submit(coach, RELATIONSHIPS, relationships());
        submit(leader, SUMMARISE, summary());
    }

    private void holdAgain() {
        submit(coach, AGREE, agreed());
        submit(coach, RESULTS, results());
        submit(coach, RELATIONSHIPS, relationships());
        submit(leader, SUMMARISE, summary());
    }

    private void submit(Person person, String task, Map<String, Object> answers) {
        story.submit(person, engagement.id(), task, answers);
    }

    private CoachingSession session(int number) {
        return sessions.findFirstByEngagementIdOrderByNumberDesc(engagement.id())
                .filter(last -> last.number() == number)
                .or(() -> sessions.findByEngagementIdAndState(engagement.id(), CoachingSession.State.HELD).stream()
                        .filter(held -> held.number() == number)
                        .findFirst())
                .orElseThrow();
    }

    private CoachingSession held(int number) {
        return sessions.findByEngagementIdAndState(engagement.id(), CoachingSession.State.HELD).stream()
                .filter(held -> held.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance session() {
        return running(SessionModel.KEY);
    }

    private ProcessInstance appointment() {
        return running(SessionModel.APPOINTMENT_KEY);
    }

    private ProcessInstance running(String processKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(engagement.id().toString())
                .singleResult();
    }

    private int unlogged() {
        return hours.figures(List.of(engagement.id())).get(engagement.id()).unlogged();
    }

    private Instant timer(ProcessInstance instance, String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private Map<String, Object> shown(Person person, String task) {
        return story.as(
                person,
                () -> engine
                        .getFormService()
                        .getTaskFormData(
                                story.task(person, engagement.id(), task).getId())
                        .getFormFields()
                        .stream()
                        .collect(Collectors.toMap(
                                FormField::getId, field -> field.getValue().getValue())));
    }

    private NewNotice notice(NoticeKind kind, Person person) {
        return argThat(notice -> notice.kind() == kind
                && person.id().equals(notice.personId())
                && engagement.id().equals(notice.engagementId()));
    }
}
