package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.waymark.engagement.AnyEngagement;
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
import java.util.HashMap;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@StoryTest
class SessionStoriesTests {

    private static final String SCHEDULE = "userTask_scheduleSession";
    private static final String NEAR = "intermediateEvent_sessionNear";
    private static final String TIME = "intermediateEvent_sessionTime";
    private static final String AGREE = "userTask_agreeOutcome";
    private static final String RESULTS = "userTask_checkInOnResults";
    private static final String RELATIONSHIPS = "userTask_checkInOnRelationships";
    private static final String SUMMARISE = "userTask_summariseSession";
    private static final String CONFIRM = "userTask_confirmNextSession";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionNotebook notebook;

    @Autowired
    SessionHours hours;

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
                        SCHEDULE,
                        NEAR,
                        "serviceTask_remindOfSession",
                        TIME,
                        AGREE,
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

        assertThat(second).isWaitingAt(NEAR).hasNotPassed(SCHEDULE);
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
        assertThat(sessionDue()).isWaitingAt(SCHEDULE);
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
    void a_session_that_was_not_held_gets_another_date() {
        scheduleAndBegin("2027-02-10T09:00");
        UUID missed = session(1).id();

        submit(coach, AGREE, Map.of("held", "no", "notHeldReason", "The leader could not come"));

        assertThat(session).isWaitingAt(SCHEDULE);
        assertThat(session(1).state()).isEqualTo(CoachingSession.State.NOT_HELD);
        assertThat(hours.used(engagement.id())).isZero();
        submit(coach, SCHEDULE, at("2027-02-17T09:00"));
        assertThat(session).isWaitingAt(NEAR);
        assertThat(session(1).id()).isEqualTo(missed);
        assertThat(session(1).state()).isEqualTo(CoachingSession.State.PLANNED);
    }

    @Test
    void coach_and_leader_are_reminded_on_the_working_day_before() {
        schedule("2027-02-08T09:00");

        assertThat(timer(NEAR)).isEqualTo(Instant.parse("2027-02-05T07:00:00Z"));
        assertThat(session).isWaitingAt(NEAR);
        verify(notices, never()).send(any());
        story.fire(engagement.id(), NEAR);

        verify(notices).send(reminder(coach));
        verify(notices).send(reminder(leader));
        assertThat(session).isWaitingAt(TIME);
    }

    @Test
    void nobody_is_reminded_of_a_session_booked_inside_the_lead_time() {
        schedule("2027-02-01T16:00");

        assertThat(session).isWaitingAt(TIME);
        verify(notices, never()).send(reminder(coach));
        verify(notices, never()).send(reminder(leader));
    }

    @Test
    void nobody_is_reminded_of_a_session_that_has_begun() {
        schedule("2027-02-10T09:00");

        story.travelTo(Instant.parse("2027-02-10T08:30:00Z"));
        story.runJobs(engagement.id());

        assertThat(session).isWaitingAt(AGREE);
        verify(notices, never()).send(reminder(leader));
    }

    @Test
    void a_date_in_the_past_is_refused_by_name() {
        session = sessionDue();

        assertThatThrownBy(() -> submit(coach, SCHEDULE, at("2027-01-31T09:00")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("must lie in the future");
        assertThat(session).isWaitingAt(SCHEDULE);
        assertThat(session(1).isBooked()).isFalse();
    }

    @Test
    void the_summary_waits_until_both_what_and_how_are_covered() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());

        submit(coach, RELATIONSHIPS, relationships());
        assertThat(story.open(engagement.id())).containsExactly(RESULTS);
        submit(coach, RESULTS, results());

        assertThat(story.open(engagement.id())).containsExactly(SUMMARISE);
        assertThat(story.task(leader, engagement.id(), SUMMARISE)).isNotNull();
    }

    @Test
    void the_last_actions_are_the_accountabilities_of_the_next_session() {
        scheduleAndBegin("2027-02-10T09:00");
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));
        sessionDue();
        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);
        submit(coach, AGREE, agreed());

        Map<String, Object> shown = shown(coach, RESULTS);

        assertThat(shown.get("accountabilities")).isEqualTo("Talk to the team");
        assertThat(shown.get("lastActions")).asString().contains("2027-03-20", "Talk to the team");
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

        assertThatThrownBy(() -> submit(coach, RELATIONSHIPS, rated("Singing")))
                .isInstanceOf(FormFieldValidationException.class);
        submit(coach, RELATIONSHIPS, rated("Delegating"));

        assertThat(notebook.get(session(1).id()).competencies())
                .containsExactly(new CompetencyProgress("Delegating", 6, null));
    }

    @Test
    void the_leader_sees_the_wished_outcome_again_and_says_whether_it_was_reached() {
        scheduleAndBegin("2027-02-10T09:00");
        submit(coach, AGREE, agreed());
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
                .isSubsetOf("sessionId", "scheduled", "held", "moreSessions", "leader");
    }

    @Test
    void session_follows_session_until_the_last() {
        ProcessInstance lifecycle = coachingPeriod();
        submit(coach, SCHEDULE, at("2027-02-10T09:00"));
        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);
        hold();
        submit(coach, CONFIRM, with(at("2027-02-24T09:00"), "next", "date"));
        assertThat(lifecycle).isWaitingAt("callActivity_coachingSession");

        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);
        hold();
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
                .returns(CoachingSession.State.NOT_HELD, CoachingSession::state)
                .returns(SessionBook.PERIOD_OVER, CoachingSession::notHeldReason);
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
        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);
    }

    private void hold() {
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

    private Instant timer(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(session.getId())
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

    private NewNotice reminder(Person person) {
        return argThat(notice -> notice.kind() == NoticeKind.SESSION_REMINDER
                && person.id().equals(notice.personId())
                && engagement.id().equals(notice.engagementId()));
    }

    private static Map<String, Object> at(String startsAt) {
        return Map.of("startsAt", startsAt, "minutes", 60, "mode", "inPerson");
    }

    private static Map<String, Object> agreed() {
        return Map.of("held", "yes", "wishedOutcome", "A plan for the merger");
    }

    private static Map<String, Object> results() {
        return Map.of("accountabilities", "Talk to the team", "progress", "Half done");
    }

    private static Map<String, Object> relationships() {
        return Map.of("strengths", "Clear words", "limitations", "Little patience");
    }

    private static Map<String, Object> rated(String competency) {
        return with(relationships(), "competencyProgress", List.of(Map.of("competency", competency, "progress", 6)));
    }

    private static Map<String, Object> summary() {
        return Map.of(
                "summary",
                "Ask first, then decide",
                "actions",
                List.of(action("Talk to the team", "2027-03-20")),
                "outcomeReached",
                "partly");
    }

    private static Map<String, Object> action(String what, String byWhen) {
        return Map.of("what", what, "byWhen", byWhen);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }
}
