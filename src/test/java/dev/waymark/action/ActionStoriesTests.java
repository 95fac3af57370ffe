package dev.waymark.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.EngagementClosed;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
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
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@StoryTest
class ActionStoriesTests {

    private static final String DO = ActionModel.DO_ACTION;
    private static final String NEXT = "intermediateEvent_dateReached";
    private static final String HOLD = "intermediateEvent_holdEnded";
    private static final String LATENESS = "serviceTask_noteLateness";
    private static final String CARRY_OVER = "serviceTask_carryOver";

    /** A Wednesday; the story begins on Monday the first. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 2, 10);

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ActionBook book;

    @Autowired
    Actions actions;

    @Autowired
    Stream stream;

    @MockitoSpyBean
    Notices notices;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private UUID action;
    private ProcessInstance followUp;

    @BeforeEach
    void two_people_work_together(@Autowired People people, @Autowired Engagements engagements) {
        init(engine);
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
    }

    @Test
    void an_action_is_done_by_its_owner_and_the_other_one_hears_of_it() {
        promise(Side.LEADER);
        assertThat(followUp).isWaitingAt(DO, NEXT);

        submit(leader, Map.of("action", "done", "comment", "It was easier than I thought"));

        assertThat(followUp)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_actionPromised",
                        DO,
                        "endEvent_ownerAnswered",
                        "serviceTask_celebrateAction",
                        "endEvent_actionDone");
        verify(notices).send(about(NoticeKind.ACTION_DONE, coach));
        assertThat(action())
                .returns(Action.State.DONE, Action::state)
                .returns(LocalDate.of(2027, 2, 1), Action::endedOn);
        assertThat(stream.findByActionIdOrderBySeqDesc(action, Limit.of(1)))
                .singleElement()
                .returns("It was easier than I thought", StreamEntry::words)
                .returns(Door.TASKLIST, StreamEntry::door);
    }

    @Test
    void an_action_is_done_elsewhere_and_its_task_is_gone() {
        promise(Side.LEADER);

        book.complete(action, coach.id(), null, Door.PAGE);

        assertThat(followUp)
                .isEnded()
                .hasPassed("boundaryEvent_wordGiven", "serviceTask_celebrateAction", "endEvent_actionDone")
                .hasNotPassed("endEvent_ownerAnswered");
        assertThat(open()).isEmpty();
        assertThat(story.jobs(engagement.id())).isEmpty();
    }

    @Test
    void what_will_not_be_done_needs_a_reason() {
        promise(Side.LEADER);
        assertThatThrownBy(() -> submit(leader, Map.of("action", "wontDo")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Why?: is required");

        submit(leader, Map.of("action", "wontDo", "reason", "The team is dissolved"));

        assertThat(followUp).isEnded().hasPassed("endEvent_actionGivenUp").hasNotPassed("serviceTask_celebrateAction");
        assertThat(action())
                .returns(Action.State.WONT_DO, Action::state)
                .returns("The team is dissolved", Action::reason);
    }

    @Test
    void a_deleted_action_leaves_nothing_but_the_fact() {
        promise(Side.LEADER);
        book.comment(action, coach.id(), "any words", Door.PAGE);

        book.delete(action, coach.id(), Door.PAGE);

        assertThat(followUp).isEnded().hasPassed("endEvent_actionDeleted");
        assertThat(actions.findById(action)).isEmpty();
        assertThat(stream.findByActionIdOrderBySeqDesc(action, Limit.of(9))).isEmpty();
    }

    @Test
    void an_action_on_hold_waits_without_a_word_until_it_is_taken_up_again() {
        promise(Side.LEADER, mail(Side.LEADER, -1));
        submit(leader, Map.of("action", "onHold", "reason", "The budget is not there yet"));
        assertThat(followUp).isWaitingAt(HOLD);
        assertThat(open()).isEmpty();
        assertThat(story.jobs(engagement.id())).isEmpty();

        book.resume(action, leader.id(), Door.PAGE);

        assertThat(followUp).hasPassed(HOLD).isWaitingAt(DO, NEXT);
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-09T07:00:00Z"));
    }

    @Test
    void an_action_on_hold_may_be_ended_there() {
        promise(Side.LEADER);
        book.putOnHold(action, coach.id(), "any reason", Door.PAGE);

        book.complete(action, coach.id(), null, Door.PAGE);

        assertThat(followUp).isEnded().hasPassed(HOLD, "endEvent_actionDone");
    }

    @Test
    void another_day_arms_the_reminders_anew() {
        promise(Side.LEADER, mail(Side.LEADER, -1));
        story.fire(engagement.id(), NEXT);
        verify(notices).send(about(NoticeKind.ACTION_REMINDER, leader));
        clearInvocations(notices);

        submit(leader, Map.of("action", "later", "byWhen", "2027-02-17"));

        assertThat(followUp).isWaitingAt(DO, NEXT);
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-16T07:00:00Z"));
        verify(notices).send(about(NoticeKind.ACTION_REDATED, coach));
        story.fire(engagement.id(), NEXT);
        verify(notices).send(about(NoticeKind.ACTION_REMINDER, leader));
        assertThat(action())
                .returns(0, Action::carriedOver)
                .returns(WEDNESDAY, Action::firstByWhen)
                .returns(LocalDate.of(2027, 2, 17), Action::byWhen);
    }

    @Test
    void who_is_still_at_it_keeps_the_day_and_has_the_task_again() {
        promise(Side.LEADER);

        submit(leader, Map.of("action", "stillAtIt", "comment", "Half of it is there"));

        assertThat(followUp).isWaitingAt(DO, NEXT);
        assertThat(action()).returns(WEDNESDAY, Action::byWhen).returns(Action.State.OPEN, Action::state);
    }

    @Test
    void coach_and_leader_are_reminded_before_and_after_the_day_each_in_office_hours() {
        promise(Side.LEADER, mail(Side.COACH, -3), mail(Side.LEADER, 0), mail(Side.LEADER, 1));

        // Sunday would be three days before: it is said on the working day before that.
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-05T07:00:00Z"));
        story.fire(engagement.id(), NEXT);
        verify(notices).send(about(NoticeKind.ACTION_REMINDER, coach));
        verify(notices, never()).send(about(NoticeKind.ACTION_REMINDER, leader));
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-10T07:00:00Z"));
        story.fire(engagement.id(), NEXT);
        verify(notices).send(about(NoticeKind.ACTION_REMINDER, leader));
        story.fire(engagement.id(), NEXT);
        assertThat(followUp).hasPassed(LATENESS);
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-11T07:00:00Z"));
        story.fire(engagement.id(), NEXT);
        verify(notices, times(2)).send(about(NoticeKind.ACTION_REMINDER, leader));
    }

    @Test
    void nobody_is_reminded_of_an_action_that_was_promised_inside_the_lead_time() {
        story.travelTo(Instant.parse("2027-02-09T12:00:00Z"));
        promise(Side.LEADER, mail(Side.LEADER, -1));

        assertThat(timer()).isEqualTo(Instant.parse("2027-02-10T22:59:59Z"));
    }

    @Test
    void an_action_whose_day_is_over_is_late_where_its_owner_is() {
        promise(Side.LEADER);
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-10T22:59:59Z"));

        story.fire(engagement.id(), NEXT);

        assertThat(followUp).hasPassed(LATENESS).isWaitingAt(DO, NEXT);
        assertThat(action().isLate()).isTrue();
        verify(notices).send(about(NoticeKind.ACTION_LATE, leader));
        verify(notices, never()).send(about(NoticeKind.ACTION_LATE, coach));
    }

    @Test
    void a_late_action_is_carried_over_with_its_age_and_the_third_time_its_meaning_is_asked_for() {
        promise(Side.LEADER);
        story.fire(engagement.id(), NEXT);
        for (String monday : List.of("2027-02-17", "2027-02-24", "2027-03-03")) {
            assertThat(timer()).isEqualTo(Instant.parse(monday + "T07:00:00Z"));
            story.fire(engagement.id(), NEXT);
        }

        assertThat(followUp).hasPassed(CARRY_OVER, "endEvent_nothingToSay").isWaitingAt(DO);
        assertThat(story.jobs(engagement.id())).isEmpty();
        assertThat(action()).returns(3, Action::carriedOver).returns(true, Action::isDoubtful);
        assertThat(action().age(LocalDate.of(2027, 3, 3))).isEqualTo(21);
        verify(notices, times(3)).send(about(NoticeKind.ACTION_LATE, leader));
        verify(notices).send(about(NoticeKind.ACTION_DOUBTFUL, leader));
        verify(notices).send(about(NoticeKind.ACTION_DOUBTFUL, coach));
        assertThat(shown(leader).get("carried")).asString().contains("3 times").contains("still meaningful?");
    }

    @Test
    void a_late_action_that_gets_another_day_is_carried_over_once() {
        promise(Side.LEADER);
        story.fire(engagement.id(), NEXT);

        book.redate(action, leader.id(), LocalDate.of(2027, 2, 20), Door.PAGE);

        assertThat(action()).returns(1, Action::carriedOver).returns(false, Action::isLate);
        assertThat(timer()).isEqualTo(Instant.parse("2027-02-20T22:59:59Z"));
    }

    @Test
    void a_coachs_own_action_is_the_coachs_task() {
        promise(Side.COACH);

        submit(coach, Map.of("action", "done"));

        assertThat(followUp).isEnded();
        verify(notices).send(about(NoticeKind.ACTION_DONE, leader));
    }

    @Test
    void an_action_that_changes_its_owner_changes_the_list() {
        promise(Side.LEADER);

        book.edit(
                action,
                coach.id(),
                new ActionEdit(Side.COACH, "any promise", WEDNESDAY, List.of(), true, false, null, 1, null));

        assertThat(story.task(coach, engagement.id(), DO)).isNotNull();
        assertThat(open()).containsExactly(DO);
    }

    @Test
    void other_words_leave_the_task_as_it_is() {
        promise(Side.LEADER);
        Task before = story.task(leader, engagement.id(), DO);

        book.edit(
                action,
                coach.id(),
                new ActionEdit(Side.LEADER, "other words", WEDNESDAY, List.of(), true, false, null, 1, null));

        assertThat(story.task(leader, engagement.id(), DO).getId()).isEqualTo(before.getId());
    }

    @Test
    void the_task_has_the_day_and_is_thought_of_on_that_day_only() {
        promise(Side.LEADER);

        Task task = story.task(leader, engagement.id(), DO);
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2027-02-10T22:59:59Z"));
        assertThat(task.getFollowUpDate().toInstant()).isEqualTo(Instant.parse("2027-02-09T23:00:00Z"));
        verify(notices, never()).send(argThat(notice -> notice.kind() == NoticeKind.TASK));
    }

    @Test
    void the_other_one_is_told_of_a_new_action_only_if_that_is_wanted() {
        book.create(coach.id(), NewAction.of(engagement.id(), Side.LEADER, "any promise", WEDNESDAY));
        verify(notices, never()).send(argThat(notice -> notice.kind() == NoticeKind.ACTION_PROMISED));

        action = book.create(
                coach.id(),
                NewAction.of(engagement.id(), Side.LEADER, "any promise", WEDNESDAY)
                        .told(true));

        verify(notices).send(about(NoticeKind.ACTION_PROMISED, leader));
    }

    @Test
    void after_a_completed_program_the_leader_goes_on_alone(
            @Autowired ActionsAtEnd end, @Autowired Engagements engagements) {
        promise(Side.LEADER, mail(Side.COACH, -1), mail(Side.LEADER, -1));
        UUID coachs = book.create(coach.id(), NewAction.of(engagement.id(), Side.COACH, "any promise", WEDNESDAY));

        engagement.closed(engagements, Engagement.State.COMPLETED);
        end.end(new EngagementClosed(engagement.id()));

        assertThat(followUp).isWaitingAt(DO, NEXT);
        assertThat(actions.get(coachs))
                .returns(Action.State.WONT_DO, Action::state)
                .returns("The program has ended.", Action::reason);
        clearInvocations(notices);
        story.fire(engagement.id(), NEXT);
        verify(notices).send(about(NoticeKind.ACTION_REMINDER, leader));
        verify(notices, never()).send(about(NoticeKind.ACTION_REMINDER, coach));
        assertThatThrownBy(() -> book.complete(action, coach.id(), null, Door.PAGE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the program has ended");
        book.comment(action, coach.id(), "any comment", Door.PAGE);
        book.complete(action, leader.id(), null, Door.PAGE);
        assertThat(followUp).isEnded();
    }

    @Test
    void after_a_program_that_nobody_committed_to_nothing_is_left_to_be_done(
            @Autowired ActionsAtEnd end, @Autowired Engagements engagements) {
        promise(Side.LEADER);

        engagement.closed(engagements, Engagement.State.ENDED_WITHOUT_COMMITMENT);
        end.end(new EngagementClosed(engagement.id()));

        assertThat(followUp).isEnded().hasPassed("boundaryEvent_wordGiven", "endEvent_actionGivenUp");
        assertThat(action().state()).isEqualTo(Action.State.WONT_DO);
    }

    @Test
    void no_word_of_an_action_reaches_the_engine() {
        promise(Side.LEADER);
        submit(leader, Map.of("action", "onHold", "reason", "any reason", "comment", "any comment"));

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(followUp.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf("actionId", "owner", "word", "leader");
    }

    private static NewReminder mail(Side to, int days) {
        return new NewReminder(to, Channel.MAIL, days);
    }

    private void promise(Side owner, NewReminder... reminders) {
        action = book.create(
                coach.id(),
                NewAction.of(engagement.id(), owner, "any promise", WEDNESDAY).remindedBy(List.of(reminders)));
        followUp = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ActionModel.KEY)
                .processInstanceBusinessKey(engagement.id().toString())
                .singleResult();
    }

    private void submit(Person person, Map<String, Object> answers) {
        story.submit(person, engagement.id(), DO, new HashMap<>(answers));
    }

    private Action action() {
        return actions.get(action);
    }

    private List<String> open() {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(engagement.id().toString())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Instant timer() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(followUp.getId())
                .activityId(NEXT)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private Map<String, Object> shown(Person person) {
        return story.as(
                person,
                () -> engine
                        .getFormService()
                        .getTaskFormData(story.task(person, engagement.id(), DO).getId())
                        .getFormFields()
                        .stream()
                        .collect(Collectors.toMap(
                                FormField::getId, field -> field.getValue().getValue())));
    }

    private NewNotice about(NoticeKind kind, Person person) {
        return argThat(notice ->
                notice.kind() == kind && person.id().equals(notice.personId()) && action.equals(notice.subjectId()));
    }
}
