package dev.waymark.session;

import static dev.waymark.session.SessionAnswers.at;
import static dev.waymark.session.SessionAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Journal;
import dev.waymark.engagement.JournalEntry;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@StoryTest
class AppointmentStoriesTests {

    private static final String SCHEDULE = "userTask_scheduleSession";
    private static final String NOTHING = "boundaryEvent_nothingScheduled";
    private static final String STILL_NOTHING = "boundaryEvent_stillNothingScheduled";
    private static final String ALLOW = "userTask_allowExtraHours";
    private static final String INVITE = "serviceTask_inviteToSession";
    private static final String NEAR = "intermediateEvent_sessionNear";
    private static final String TIME = "intermediateEvent_sessionTime";
    private static final String CHANGE = "userTask_changeAppointment";

    /** Of a program that is run by its coach. */
    private static final int BUDGET = 9 * 180;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    SessionBook book;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionHours hours;

    @Autowired
    AllExtraHours allExtraHours;

    @Autowired
    CoachReliability reliability;

    @Autowired
    SessionCalendar calendar;

    @Autowired
    SessionProcess process;

    @Autowired
    Journal journal;

    @MockitoSpyBean
    Notices notices;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private UUID sessionId;
    private ProcessInstance appointment;

    @BeforeEach
    void a_session_is_due(@Autowired People people, @Autowired Engagements engagements) {
        init(engine);
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
    }

    @Test
    void an_appointment_is_made_announced_and_kept() {
        schedule("2027-02-10T09:00");
        assertThat(appointment).isWaitingAt(NEAR);
        verify(notices).send(about(NoticeKind.SESSION_INVITED, coach, 0));
        verify(notices).send(about(NoticeKind.SESSION_INVITED, leader, 0));

        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);

        assertThat(appointment)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_appointmentDue",
                        SCHEDULE,
                        INVITE,
                        NEAR,
                        "serviceTask_remindOfSession",
                        TIME,
                        "endEvent_sessionBegun");
    }

    @Test
    void a_date_that_is_fixed_already_is_announced_at_once() {
        sessionId = book.bookNext(engagement.id(), wish("2027-02-10T09:00", 60)).id();

        start(true);

        assertThat(appointment).isWaitingAt(NEAR).hasPassed(INVITE).hasNotPassed(SCHEDULE);
    }

    @Test
    void a_session_without_a_date_is_spoken_of_to_the_coach_and_then_to_the_program_manager() {
        due();
        assertThat(timer(NOTHING)).isEqualTo(Instant.parse("2027-02-04T07:00:00Z"));
        assertThat(timer(STILL_NOTHING)).isEqualTo(Instant.parse("2027-02-09T07:00:00Z"));
        String task = story.task(coach, engagement.id(), SCHEDULE).getId();

        story.fire(engagement.id(), NOTHING);
        verify(notices).send(new NewNotice(NoticeKind.SESSION_UNSCHEDULED, coach.id(), engagement.id(), task));
        clearInvocations(notices);
        story.fire(engagement.id(), STILL_NOTHING);

        verify(notices)
                .send(new NewNotice(
                        NoticeKind.SESSION_STILL_UNSCHEDULED,
                        engagement.engagement().programManagerId(),
                        engagement.id(),
                        task));
        assertThat(appointment)
                .hasPassed("endEvent_coachNudged", "endEvent_programManagerTold")
                .isWaitingAt(SCHEDULE);
    }

    @Test
    void the_next_session_begins_as_the_last_one_was() {
        hold(45);
        due();

        assertThat(shown(coach, SCHEDULE))
                .containsEntry("minutes", 45)
                .containsEntry("mode", "inPerson")
                .containsEntry("timeLeft", "26 hours 15 minutes");
    }

    @Test
    void before_the_first_session_was_held_there_is_no_last_one() {
        due();

        assertThatThrownBy(() -> submit(coach, SCHEDULE, Map.of("plan", "noMore", "reason", "any reason")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("What have you agreed on?");
        assertThat(appointment).isWaitingAt(SCHEDULE);
    }

    @Test
    void after_a_session_was_held_the_coach_may_say_that_there_will_be_no_more() {
        hold(60);
        due();
        assertThatThrownBy(() -> submit(coach, SCHEDULE, Map.of("plan", "noMore")))
                .isInstanceOf(FormFieldValidationException.class);

        submit(coach, SCHEDULE, Map.of("plan", "noMore", "reason", "All is said"));

        assertThat(appointment).isEnded().hasPassed("endEvent_noMoreSessions");
        assertThat(session())
                .returns(CoachingSession.State.CANCELLED, CoachingSession::state)
                .returns("All is said", CoachingSession::notHeldReason);
        assertThat(hours.account(engagement.id()).returned()).isZero();
    }

    @Test
    void over_the_budget_the_program_manager_is_asked_before_anybody_is_invited() {
        hold(BUDGET - 30);
        schedule("2027-02-10T09:00");

        assertThat(appointment).isWaitingAt(ALLOW).hasNotPassed(INVITE);
        verify(notices, never()).send(argThat(notice -> notice.kind() == NoticeKind.SESSION_INVITED));
        assertThat(shown(programManager(), ALLOW))
                .containsEntry("missing", 30)
                .containsEntry("booked", 60)
                .containsEntry("used", BUDGET - 30)
                .doesNotContainKeys("place", "reason");
    }

    @Test
    void extra_hours_are_granted_by_name() {
        hold(BUDGET - 30);
        schedule("2027-02-10T09:00");
        assertThatThrownBy(() -> submit(programManager(), ALLOW, Map.of("answer", "allow", "minutes", 29)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("at least 30");

        submit(programManager(), ALLOW, Map.of("answer", "allow", "minutes", 90));

        assertThat(appointment).hasPassed(INVITE).isWaitingAt(NEAR);
        assertThat(allExtraHours.findByEngagementId(engagement.id()))
                .singleElement()
                .returns(90, ExtraHours::minutes)
                .returns(programManager().id(), ExtraHours::allowedBy)
                .returns(Story.START, ExtraHours::allowedAt);
        assertThat(hours.account(engagement.id()))
                .returns(90, HoursAccount::extra)
                .returns(60, HoursAccount::left);
    }

    @Test
    void without_extra_hours_the_appointment_is_taken_back() {
        hold(BUDGET - 30);
        schedule("2027-02-10T09:00");

        submit(programManager(), ALLOW, Map.of("answer", "refuse"));

        assertThat(appointment)
                .hasPassed("serviceTask_takeBackAppointment")
                .isWaitingAt(SCHEDULE)
                .hasNotPassed(INVITE);
        assertThat(session().isBooked()).isFalse();
        assertThat(hours.account(engagement.id()))
                .returns(0, HoursAccount::booked)
                .returns(30, HoursAccount::left);
        verify(notices, never()).send(argThat(notice -> notice.kind() == NoticeKind.SESSION_CANCELLED));
        submit(coach, SCHEDULE, with(at("2027-02-10T09:00"), "minutes", 30));
        assertThat(appointment).isWaitingAt(NEAR);
    }

    @Test
    void whoever_was_invited_hears_that_an_appointment_was_taken_back() {
        hold(BUDGET - 60);
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, coach.id());
        submit(coach, CHANGE, with(with(at("2027-02-11T09:00"), "minutes", 90), "change", "move"));
        assertThat(appointment).isWaitingAt(ALLOW);

        submit(programManager(), ALLOW, Map.of("answer", "refuse"));

        verify(notices).send(about(NoticeKind.SESSION_CANCELLED, leader, 2));
        assertThat(calendar.find(sessionId)).get().returns(true, SessionEntry::cancelled);
        submit(coach, SCHEDULE, at("2027-02-12T09:00"));
        verify(notices).send(about(NoticeKind.SESSION_MOVED, leader, 3));
        assertThat(calendar.find(sessionId)).get().returns(false, SessionEntry::cancelled);
    }

    @Test
    void a_moved_session_stays_the_same_and_is_announced_anew() {
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, leader.id());
        assertThat(appointment).isWaitingAt(NEAR, CHANGE);

        submit(leader, CHANGE, with(at("2027-02-17T14:00"), "change", "move"));

        assertThat(appointment)
                .hasPassed("endEvent_moveDecided", "boundaryEvent_sessionMoved")
                .isWaitingAt(NEAR);
        assertThat(timer(NEAR)).isEqualTo(Instant.parse("2027-02-16T07:00:00Z"));
        verify(notices).send(about(NoticeKind.SESSION_MOVED, coach, 1));
        verify(notices).send(about(NoticeKind.SESSION_MOVED, leader, 1));
        assertThat(calendar.find(sessionId))
                .get()
                .returns(1, SessionEntry::number)
                .returns(1, SessionEntry::sequence)
                .returns(Instant.parse("2027-02-17T13:00:00Z"), SessionEntry::startsAt);
        assertThat(hours.account(engagement.id())).returns(60, HoursAccount::booked);
    }

    @Test
    void a_session_moved_twice_and_cancelled_is_one_cancelled_event() {
        schedule("2027-02-10T09:00");
        for (String day : List.of("2027-02-17T09:00", "2027-02-18T09:00")) {
            process.changeAsked(sessionId, coach.id());
            submit(coach, CHANGE, with(at(day), "change", "move"));
        }
        process.changeAsked(sessionId, leader.id());
        String cancelling = story.task(leader, engagement.id(), CHANGE).getId();
        assertThat(story.as(leader, () -> engine.getFormService().getTaskFormVariables(cancelling)))
                .as("the last answer is not given again")
                .doesNotContainKey("change");
        submit(leader, CHANGE, Map.of("change", "cancel", "reason", "any reason"));

        assertThat(calendar.of(leader.id(), Story.START))
                .singleElement()
                .returns(sessionId, SessionEntry::sessionId)
                .returns(3, SessionEntry::sequence)
                .returns(true, SessionEntry::cancelled);
        verify(notices).send(about(NoticeKind.SESSION_CANCELLED, coach, 3));
    }

    @Test
    void a_session_cancelled_in_good_time_gives_its_hours_back() {
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, leader.id());
        assertThatThrownBy(() -> submit(leader, CHANGE, Map.of("change", "cancel")))
                .isInstanceOf(FormFieldValidationException.class);

        submit(leader, CHANGE, Map.of("change", "cancel", "reason", "A customer visits"));

        assertThat(appointment)
                .isEnded()
                .hasPassed(
                        "endEvent_cancellationDecided",
                        "boundaryEvent_sessionCancelled",
                        "serviceTask_withdrawInvitation",
                        "endEvent_sessionCancelled");
        verify(notices).send(about(NoticeKind.SESSION_CANCELLED, coach, 1));
        verify(notices).send(about(NoticeKind.SESSION_CANCELLED, leader, 1));
        assertThat(session())
                .returns(CoachingSession.State.CANCELLED, CoachingSession::state)
                .returns(Cause.LEADER, CoachingSession::causedBy)
                .returns("A customer visits", CoachingSession::notHeldReason);
        assertThat(hours.account(engagement.id()))
                .returns(60, HoursAccount::returned)
                .returns(0, HoursAccount::forfeited)
                .returns(BUDGET, HoursAccount::left);
    }

    @Test
    void a_leader_who_cancels_late_loses_the_hours() {
        schedule("2027-02-03T09:00");
        process.changeAsked(sessionId, leader.id());
        assertThat(shown(leader, CHANGE).get("ifCancelled")).asString().contains("60 minutes count as used");

        submit(leader, CHANGE, Map.of("change", "cancel", "reason", "any reason"));

        assertThat(hours.account(engagement.id()))
                .returns(60, HoursAccount::forfeited)
                .returns(BUDGET - 60, HoursAccount::left);
        assertThat(reliability.broken(coach.id())).isZero();
    }

    @Test
    void a_coach_who_cancels_late_breaks_a_promise() {
        schedule("2027-02-03T09:00");
        process.changeAsked(sessionId, coach.id());

        submit(coach, CHANGE, Map.of("change", "cancel", "reason", "any reason"));

        assertThat(hours.account(engagement.id()))
                .returns(0, HoursAccount::forfeited)
                .returns(60, HoursAccount::returned);
        assertThat(reliability.broken(coach.id())).isOne();
    }

    @Test
    void a_leader_who_moves_on_the_day_loses_the_hours_and_keeps_the_session() {
        schedule("2027-02-01T16:00");
        process.changeAsked(sessionId, leader.id());

        submit(leader, CHANGE, with(at("2027-02-08T09:00"), "change", "move"));

        assertThat(hours.account(engagement.id()))
                .returns(60, HoursAccount::forfeited)
                .returns(60, HoursAccount::booked);
    }

    @Test
    void an_appointment_may_be_kept_after_all() {
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, leader.id());
        clearInvocations(notices);

        submit(leader, CHANGE, Map.of("change", "keep"));

        assertThat(appointment).hasPassed("endEvent_appointmentKept").isWaitingAt(NEAR);
        assertThat(session().sequence()).isZero();
        verify(notices, never()).send(argThat(notice -> notice.kind() != NoticeKind.TASK));
    }

    @Test
    void each_of_the_two_may_ask_once_and_nobody_else() {
        schedule("2027-02-10T09:00");

        Optional<String> task = process.changeAsked(sessionId, leader.id());
        assertThat(process.changeAsked(sessionId, leader.id())).isEqualTo(task);
        process.changeAsked(sessionId, coach.id());

        assertThat(task).contains(story.task(leader, engagement.id(), CHANGE).getId());
        assertThat(story.open(engagement.id())).containsExactly(CHANGE, CHANGE);
        assertThatThrownBy(() ->
                        process.changeAsked(sessionId, engagement.sponsor().id()))
                .isInstanceOf(IllegalArgumentException.class);
        submit(coach, CHANGE, with(at("2027-02-11T09:00"), "change", "move"));
        assertThat(story.open(engagement.id())).isEmpty();
    }

    @Test
    void once_the_session_has_begun_nothing_is_left_to_change() {
        schedule("2027-02-10T09:00");
        story.fire(engagement.id(), NEAR);
        story.fire(engagement.id(), TIME);

        assertThat(process.changeAsked(sessionId, leader.id())).isEmpty();
        assertThat(story.open(engagement.id())).isEmpty();
    }

    @Test
    void coach_and_leader_are_reminded_on_the_working_day_before() {
        schedule("2027-02-08T09:00");

        assertThat(timer(NEAR)).isEqualTo(Instant.parse("2027-02-05T07:00:00Z"));
        verify(notices, never()).send(reminder(coach));
        story.fire(engagement.id(), NEAR);

        verify(notices).send(reminder(coach));
        verify(notices).send(reminder(leader));
        assertThat(appointment).isWaitingAt(TIME);
    }

    @Test
    void nobody_is_reminded_of_a_session_booked_inside_the_lead_time() {
        schedule("2027-02-01T16:00");

        assertThat(appointment).isWaitingAt(TIME);
        verify(notices, never()).send(reminder(coach));
        verify(notices, never()).send(reminder(leader));
    }

    @Test
    void nobody_is_reminded_of_a_session_moved_inside_the_lead_time() {
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, leader.id());

        submit(leader, CHANGE, with(at("2027-02-01T16:00"), "change", "move"));

        assertThat(appointment).isWaitingAt(TIME);
        verify(notices, never()).send(reminder(coach));
    }

    @Test
    void nobody_is_reminded_of_a_session_that_has_begun() {
        schedule("2027-02-10T09:00");

        story.travelTo(Instant.parse("2027-02-10T08:30:00Z"));
        story.runJobs(engagement.id());

        assertThat(appointment).isEnded();
        verify(notices, never()).send(reminder(leader));
    }

    @Test
    void in_a_process_from_before_sessions_could_end_unheld_the_next_one_takes_the_place() {
        due();
        UUID missed = book.miss(session(), Cause.OTHER, "any reason").id();

        submit(coach, SCHEDULE, at("2027-02-10T09:00"));

        assertThat(appointment).isWaitingAt(NEAR);
        assertThat(engine.getRuntimeService().getVariable(appointment.getId(), "sessionId"))
                .isNotEqualTo(missed.toString());
        assertThat(book.open(engagement.id()))
                .returns(2, CoachingSession::number)
                .returns(true, CoachingSession::isBooked);
    }

    @Test
    void what_is_done_with_an_appointment_is_noted_without_a_reason() {
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, leader.id());
        submit(leader, CHANGE, with(at("2027-02-11T09:00"), "change", "move"));
        process.changeAsked(sessionId, leader.id());
        submit(leader, CHANGE, Map.of("change", "cancel", "reason", "A customer visits"));

        assertThat(journal.findByEngagementIdOrderByAtDesc(engagement.id(), PageRequest.of(0, 10)))
                .extracting(JournalEntry::event)
                .containsExactlyInAnyOrder("Session 1 scheduled", "Session 1 moved", "Session 1 cancelled");
    }

    @Test
    void no_word_of_an_appointment_reaches_the_engine() {
        schedule("2027-02-10T09:00");
        process.changeAsked(sessionId, leader.id());

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(appointment.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf("sessionId", "scheduled", "appointment", "askedBy", "leader");
    }

    private void due() {
        sessionId = book.open(engagement.id()).id();
        start(false);
    }

    private void schedule(String startsAt) {
        due();
        submit(coach, SCHEDULE, at(startsAt));
    }

    private void start(boolean scheduled) {
        appointment = story.startAlone(
                SessionModel.APPOINTMENT_KEY,
                engagement.id(),
                Map.of("sessionId", sessionId.toString(), "scheduled", scheduled));
        story.runJobs(engagement.id());
    }

    /** An earlier session of this length. */
    private void hold(int minutes) {
        CoachingSession held = book.bookNext(engagement.id(), wish("2027-02-02T09:00", minutes));
        held.held(coach.id());
        sessions.save(held);
    }

    private static Wish wish(String startsAt, int minutes) {
        return new Wish(LocalDateTime.parse(startsAt), minutes, null, null, null);
    }

    private void submit(Person person, String task, Map<String, Object> answers) {
        story.submit(person, engagement.id(), task, answers);
    }

    /** The engagement is managed by its coach. */
    private Person programManager() {
        return coach;
    }

    private CoachingSession session() {
        return sessions.get(engagement.id(), sessionId);
    }

    private Instant timer(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(appointment.getId())
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

    private NewNotice about(NoticeKind kind, Person person, int sequence) {
        return argThat(notice -> notice.kind() == kind
                && person.id().equals(notice.personId())
                && sessionId.equals(notice.eventId())
                && notice.eventSequence() == sequence);
    }

    private NewNotice reminder(Person person) {
        return argThat(notice ->
                notice.kind() == NoticeKind.SESSION_REMINDER && person.id().equals(notice.personId()));
    }
}
