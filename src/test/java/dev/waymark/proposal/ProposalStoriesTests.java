package dev.waymark.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.EngagementClosed;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@StoryTest
class ProposalStoriesTests {

    private static final String GROUND = "userTask_establishGround";
    private static final String OPTIONS = "userTask_listOptions";
    private static final String SUGGEST = "userTask_suggestIdeas";
    private static final String DEVELOP = "userTask_developPlan";
    private static final String CHECK = "userTask_checkBuyIn";
    private static final String SUPPORT = "userTask_noteOtherSupport";
    private static final String JOINT = "userTask_arrangeJointMeeting";
    private static final String WEEK = "intermediateEvent_weekPassed";
    private static final String CONTACT = "userTask_contactLeader";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlanProposals proposals;

    @Autowired
    Ideas ideas;

    @Autowired
    ProposalSteps steps;

    @Autowired
    Contacts contacts;

    @Autowired
    BuyIns buyIns;

    @Autowired
    OtherSupports supports;

    @Autowired
    JointMeetings jointMeetings;

    @Autowired
    WeeklyContacts weekly;

    @Autowired
    ProposalProcess process;

    @Autowired
    ApplicationEventPublisher events;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private ProcessInstance proposal;

    @BeforeEach
    void a_plan_is_wished_for(@Autowired People people, @Autowired Engagements engagements) {
        init(engine);
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
        proposal = story.startAlone(ProposalModel.KEY, engagement.id(), Map.of());
        story.runJobs(engagement.id());
    }

    @Test
    void a_plan_is_negotiated_and_carried_out_with_a_word_each_week() {
        submit(coach, GROUND, ground());
        submit(leader, OPTIONS, options("yes"));
        submit(coach, SUGGEST, Map.of("ideas", List.of(Map.of("idea", "Talk with three team leads"))));
        submit(coach, DEVELOP, plan());
        submit(leader, CHECK, buyIn(8, 9));
        submit(leader, SUPPORT, Map.of("other", "no"));
        story.fire(engagement.id(), WEEK);
        submit(coach, CONTACT, contact("goOn", 8));
        story.fire(engagement.id(), WEEK);
        submit(coach, CONTACT, contact("done", 9));

        assertThat(proposal)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_planWished",
                        GROUND,
                        OPTIONS,
                        SUGGEST,
                        DEVELOP,
                        CHECK,
                        "serviceTask_agreePlan",
                        SUPPORT,
                        WEEK,
                        CONTACT,
                        "endEvent_planCarriedOut")
                .hasNotPassed(JOINT);
        assertThat(ideas.findByProposalIdOrderByPosition(plan(engagement.id()).id()))
                .extracting(Idea::origin, Idea::idea)
                .containsExactly(
                        tuple(Idea.Origin.CONSIDERED, "Another role"),
                        tuple(Idea.Origin.TRIED, "A course"),
                        tuple(Idea.Origin.COACH, "Talk with three team leads"));
        assertThat(weekly.findByProposalIdOrderByHeldOn(plan(engagement.id()).id()))
                .extracting(WeeklyContact::confidence, WeeklyContact::purposes)
                .containsExactly(tuple(7, "confidence,skills"), tuple(7, "confidence,skills"));
        assertThat(plan(engagement.id()).agreedAt()).isNotNull();
        assertThat(plan(engagement.id()).doneAt()).isNotNull();
        assertThat(contacts.findByProposalIdOrderByPosition(
                        plan(engagement.id()).id()))
                .extracting(Contact::name, Contact::introducedBy)
                .containsExactly(tuple("Rita", "Piet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"situation", "past", "aspirations", "challenges", "explained"})
    void before_a_plan_the_ground_is_clear(String missing) {
        Map<String, Object> answers = new HashMap<>(ground());
        answers.remove(missing);

        assertRefused(coach, GROUND, answers, "is required");
    }

    @Test
    void without_permission_the_coach_suggests_nothing() {
        submit(coach, GROUND, ground());
        submit(leader, OPTIONS, options("no"));

        assertThat(proposal).isWaitingAt(DEVELOP).hasNotPassed(SUGGEST);
        assertThat(ideas.findByProposalIdOrderByPosition(plan(engagement.id()).id()))
                .extracting(Idea::origin)
                .doesNotContain(Idea.Origin.COACH);
    }

    @Test
    void permission_is_given_or_withheld_in_so_many_words() {
        submit(coach, GROUND, ground());

        assertRefused(leader, OPTIONS, Map.of(), "May your coach suggest something as well?: is required");
        assertRefused(leader, OPTIONS, Map.of("permission", "no"), "I have thought of: must hold something");
        submit(leader, OPTIONS, Map.of("permission", "yes"));

        assertThat(proposal).isWaitingAt(SUGGEST);
    }

    @Test
    void the_list_shows_where_each_idea_comes_from() {
        untilPlan();

        assertThat(fields(coach, DEVELOP).get("ideas").toString())
                .contains("The leader has considered it", "The leader has tried it", "Another role", "It was too long");
    }

    @Test
    void a_step_lies_ahead_and_some_are_the_leaders_own() {
        untilPlan();

        assertRefused(
                coach,
                DEVELOP,
                with("steps", List.of(step("2027-01-01", "leader"))),
                "By when: must not lie in the past");
        assertRefused(
                coach,
                DEVELOP,
                with("steps", List.of(step("2027-03-01", "coach"))),
                "Its steps: must hold at least one of the leader's own");
        assertRefused(coach, DEVELOP, with("steps", List.of()), "Its steps: is required");
    }

    @ParameterizedTest
    @CsvSource({"6, 9", "9, 6", "1, 1"})
    void a_plan_that_is_hardly_understood_or_wanted_goes_back(int understanding, int motivation) {
        untilPlan();
        submit(coach, DEVELOP, plan());
        List<ProposalStep> before =
                steps.findByProposalIdOrderByPosition(plan(engagement.id()).id());

        submit(leader, CHECK, buyIn(understanding, motivation));

        assertThat(proposal).isWaitingAt(DEVELOP).hasNotPassed("serviceTask_agreePlan");
        assertThat(plan(engagement.id()).agreedAt()).isNull();
        assertThat(fields(coach, DEVELOP))
                .containsEntry("understanding", understanding)
                .containsEntry("motivation", motivation)
                .containsEntry("plan", "Lead the joint project");
        submit(coach, DEVELOP, plan());
        submit(leader, CHECK, buyIn(7, 7));
        assertThat(proposal).isWaitingAt(SUPPORT);
        assertThat(buyIns.findByProposalIdOrderByAskedAt(plan(engagement.id()).id()))
                .hasSize(2);
        assertThat(steps.findByProposalIdOrderByPosition(plan(engagement.id()).id()))
                .as("a step that stays is the same one")
                .extracting(ProposalStep::id)
                .isEqualTo(before.stream().map(ProposalStep::id).toList());
    }

    @Test
    void how_many_steps_are_the_leaders_own_is_seen() {
        untilPlan();
        submit(coach, DEVELOP, plan());

        assertThat(fields(leader, CHECK)).containsEntry("own", 1L).containsEntry("all", 2);
    }

    @Test
    void a_joint_meeting_is_arranged_if_the_leader_wishes_and_tells_no_more_than_the_leader_does() {
        untilSupport();

        submit(leader, SUPPORT, support("yes"));

        assertThat(proposal).isWaitingAt(JOINT);
        assertThat(fields(coach, JOINT)).containsOnly(Map.entry("forCoach", "Dr. Kind, by mail"));
        assertRefused(coach, JOINT, Map.of("result", "notPossible"), "How, or why not: must say why");
        submit(coach, JOINT, Map.of("result", "arranged", "heldOn", "2027-03-01"));
        assertThat(proposal).isWaitingAt(WEEK);
        assertThat(jointMeetings.findByProposalId(plan(engagement.id()).id()))
                .extracting(JointMeeting::heldOn)
                .containsExactly(LocalDate.of(2027, 3, 1));
    }

    @Test
    void without_the_leaders_wish_there_is_no_joint_meeting() {
        untilSupport();

        submit(leader, SUPPORT, support("no"));

        assertThat(proposal).isWaitingAt(WEEK).hasNotPassed(JOINT);
        assertThat(jointMeetings.findByProposalId(plan(engagement.id()).id())).isEmpty();
        assertThat(supports.findById(plan(engagement.id()).id()))
                .hasValueSatisfying(noted -> assertThat(noted.continues()).isTrue());
    }

    @Test
    void other_support_is_forgotten_when_the_plan_is_carried_out() {
        untilSupport();
        submit(leader, SUPPORT, support("no"));
        story.fire(engagement.id(), WEEK);

        submit(coach, CONTACT, contact("done", 9));

        assertThat(supports.findById(plan(engagement.id()).id())).isEmpty();
    }

    @Test
    void other_support_is_forgotten_and_the_plan_ends_with_the_engagement() {
        untilSupport();
        submit(leader, SUPPORT, support("no"));

        events.publishEvent(new EngagementClosed(engagement.id()));

        assertThat(supports.findById(plan(engagement.id()).id())).isEmpty();
        assertThat(proposal).isEnded().hasPassed("startEvent_engagementOver", "endEvent_endedWithEngagement");
        assertThat(story.jobs(engagement.id())).isEmpty();
    }

    @Test
    void a_word_is_due_each_week_when_the_office_opens() {
        untilSupport();
        submit(leader, SUPPORT, Map.of("other", "no"));

        assertThat(story.jobs(engagement.id()))
                .filteredOn(job -> job.getProcessInstanceId().equals(proposal.getId()))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()
                                .toInstant()
                                .atZone(AnyEngagement.BERLIN)
                                .toLocalDateTime())
                        .isEqualTo(LocalDateTime.of(2027, 2, 8, 8, 0)));
    }

    @Test
    void a_plan_that_is_hardly_wanted_any_more_is_looked_at_again() {
        untilSupport();
        submit(leader, SUPPORT, Map.of("other", "no"));
        story.fire(engagement.id(), WEEK);

        assertRefused(coach, CONTACT, contact("goOn", 3), "How does it go on?: must be another look at the plan");
        submit(coach, CONTACT, contact("revise", 3));

        assertThat(proposal).isWaitingAt(DEVELOP);
        submit(coach, DEVELOP, plan());
        submit(leader, CHECK, buyIn(9, 9));
        submit(leader, SUPPORT, Map.of("other", "no"));
        assertThat(proposal).isWaitingAt(WEEK);
    }

    @Test
    void a_word_was_said_already() {
        untilSupport();
        submit(leader, SUPPORT, Map.of("other", "no"));
        story.fire(engagement.id(), WEEK);
        Map<String, Object> answers = new HashMap<>(contact("goOn", 8));
        answers.put("heldOn", "2027-12-01");

        assertRefused(coach, CONTACT, answers, "On: must not lie in the future");
    }

    @Test
    void there_is_one_plan_on_its_way_at_a_time() {
        assertThat(process.start(engagement.id())).isFalse();
        story.tell(engagement.id(), "engagement.closed", Map.of());
        assertThat(process.start(engagement.id())).isTrue();
        assertThat(process.isUnderWay(engagement.id())).isTrue();
    }

    @Test
    void no_word_of_a_plan_reaches_the_engine() {
        untilSupport();
        submit(leader, SUPPORT, support("yes"));

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(proposal.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf("proposalId", "jointMeetingId", "maySuggest", "boughtIn", "jointMeeting", "leader");
    }

    private void untilPlan() {
        submit(coach, GROUND, ground());
        submit(leader, OPTIONS, options("no"));
    }

    private void untilSupport() {
        untilPlan();
        submit(coach, DEVELOP, plan());
        submit(leader, CHECK, buyIn(8, 8));
    }

    private static Map<String, Object> ground() {
        return Map.of(
                "explained", true,
                "situation", "any situation",
                "past", "any past",
                "aspirations", "any aspirations",
                "challenges", "any challenges");
    }

    private static Map<String, Object> options(String permission) {
        return Map.of(
                "considered",
                List.of(Map.of("option", "Another role")),
                "tried",
                List.of(Map.of("attempt", "A course", "result", "It was too long")),
                "permission",
                permission);
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "plan",
                "Lead the joint project",
                "steps",
                List.of(step("2027-12-01", "leader"), step("2027-12-01", "coach")),
                "contacts",
                List.of(Map.of("name", "Rita", "introducedBy", "Piet")));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(plan());
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> step(String byWhen, String owner) {
        return Map.of("what", "any step", "byWhen", byWhen, "owner", owner);
    }

    private static Map<String, Object> buyIn(int understanding, int motivation) {
        return Map.of("understanding", understanding, "motivation", motivation);
    }

    private static Map<String, Object> support(String joint) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "other",
                "yes",
                "what",
                "A counsellor",
                "continues",
                "yes",
                "commitment",
                "Every week",
                "joint",
                joint));
        if (joint.equals("yes")) {
            answers.put("forCoach", "Dr. Kind, by mail");
        }
        return answers;
    }

    private static Map<String, Object> contact(String course, int motivation) {
        return Map.of(
                "heldOn",
                "2027-02-02",
                "purposes",
                List.of("confidence", "skills"),
                "confidence",
                7,
                "understanding",
                8,
                "motivation",
                motivation,
                "course",
                course);
    }

    private PlanProposal plan(UUID engagementId) {
        return proposals
                .findFirstByEngagementIdOrderByOpenedAtDesc(engagementId)
                .orElseThrow();
    }

    private Map<String, Object> fields(Person person, String task) {
        return story.as(person, () -> {
            Map<String, Object> shown = new HashMap<>();
            for (FormField field : engine.getFormService()
                    .getTaskFormData(story.task(person, engagement.id(), task).getId())
                    .getFormFields()) {
                shown.put(field.getId(), field.getValue().getValue());
            }
            return shown;
        });
    }

    private void submit(Person person, String task, Map<String, Object> answers) {
        story.submit(person, engagement.id(), task, answers);
    }

    private void assertRefused(Person person, String task, Map<String, Object> answers, String problem) {
        assertThatThrownBy(() -> submit(person, task, answers))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(problem);
        assertThat(story.open(engagement.id())).contains(task);
    }
}
