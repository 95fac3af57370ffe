package dev.waymark.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.Person;
import dev.waymark.planning.ProgramDesigns;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class ReviewStoriesTests {

    private static final String ARRANGE = "userTask_arrangeReview";
    private static final String MEET_TOGETHER = "userTask_meetTogether";
    private static final String COMPARE = "userTask_compareOutcomes";
    private static final String RELEASE = "userTask_releaseReview";
    private static final String DECIDE = "userTask_decideMilestone";
    private static final String SETTLE = "userTask_settleReview";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Outcomes outcomes;

    @Autowired
    ProgramDesigns designs;

    @Autowired
    MilestoneRegister milestones;

    @Autowired
    Reviews reviews;

    private Cast cast;
    private UUID engagement;
    private ProcessInstance review;

    @BeforeEach
    void an_engagement_in_the_middle_of_its_program() {
        init(engine);
        cast = story.cast();
        engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        designs.save(ReviewScene.program(engagement, Story.START));
    }

    @Test
    void every_sponsor_approves_what_the_leader_has_released() {
        due("mid");
        meetTogether();
        compare(Map.of());
        submit(cast.leader(), RELEASE, Map.of("answer", "release"));
        cast.sponsors().forEach(this::approve);

        assertThat(review)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_reviewDue",
                        "serviceTask_openReview",
                        ARRANGE,
                        MEET_TOGETHER,
                        COMPARE,
                        RELEASE,
                        "callActivity_sponsorApproval",
                        "serviceTask_closeReviewMilestone",
                        "endEvent_reviewApproved")
                .hasNotPassed(SETTLE, "userTask_meetLeader");
        assertThat(latest(ReviewKind.MID).closing()).isEqualTo(Review.Closing.APPROVED);
    }

    @Test
    void leader_and_sponsors_are_met_one_after_the_other() {
        due("mid");
        submit(
                cast.coach(),
                ARRANGE,
                Map.of("meeting", "individually", "leaderOn", "2027-02-01", "sponsorsOn", "2027-02-02"));
        assertThat(reviewTasks()).containsExactly("userTask_meetLeader", "userTask_meetSponsors");

        submit(cast.coach(), "userTask_meetSponsors", met());
        assertThat(reviewTasks()).containsExactly("userTask_meetLeader");
        submit(cast.coach(), "userTask_meetLeader", met());

        assertThat(reviewTasks()).containsExactly(COMPARE);
        assertThat(reviews.talks(latest(ReviewKind.MID).id()))
                .extracting(Talk::attendees)
                .containsExactly(Talk.Attendees.SPONSORS, Talk.Attendees.LEADER);
    }

    @Test
    void a_review_that_the_leader_sends_back_reaches_no_sponsor() {
        due("mid");
        meetTogether();
        compare(Map.of());

        submit(cast.leader(), RELEASE, Map.of("answer", "correct", "comment", "Leave the merger out"));

        assertThat(reviewTasks()).containsExactly(COMPARE);
        assertThat(milestones.rounds(engagement, MilestoneKind.MID_REVIEW)).isZero();
        compare(Map.of());
        assertThat(reviewTasks()).containsExactly(RELEASE);
    }

    @Test
    void a_sponsor_asks_for_a_change_and_approves_the_next_round() {
        due("mid");
        meetTogether();
        compare(Map.of("changes", List.of(addition())));
        submit(cast.leader(), RELEASE, Map.of("answer", "release"));
        approve(cast.sponsors().get(0));
        object(cast.sponsors().get(1));
        assertThat(reviewTasks()).containsExactly(COMPARE);

        compare(Map.of("changes", List.of(addition())));
        submit(cast.leader(), RELEASE, Map.of("answer", "release"));
        cast.sponsors().forEach(this::approve);

        assertThat(review).isEnded().hasPassed("endEvent_reviewApproved").hasNotPassed(SETTLE);
        assertThat(designs.current(engagement).orElseThrow().programVersion()).isEqualTo(2);
        assertThat(milestones.rounds(engagement, MilestoneKind.MID_REVIEW)).isEqualTo(2);
    }

    @Test
    void the_program_manager_closes_a_review_with_the_objection_on_record() {
        due("mid");
        meetTogether();
        objectUntilSettled();

        submit(cast.programManager(), SETTLE, Map.of("way", "closeWithObjection", "note", "agreed to differ"));

        assertThat(review).isEnded().hasPassed(SETTLE, "endEvent_reviewClosedWithObjection");
        assertThat(latest(ReviewKind.MID).closing()).isEqualTo(Review.Closing.WITH_OBJECTION);
    }

    @Test
    void the_program_manager_agrees_on_one_more_round() {
        due("mid");
        meetTogether();
        objectUntilSettled();

        submit(cast.programManager(), SETTLE, Map.of("way", "anotherRound", "note", "one more talk"));
        compare(Map.of());
        submit(cast.leader(), RELEASE, Map.of("answer", "release"));
        cast.sponsors().forEach(this::approve);

        assertThat(review).isEnded().hasPassed(SETTLE, "endEvent_reviewApproved");
    }

    @Test
    void a_program_does_not_end_without_a_celebration() {
        due("end");
        meetTogether();

        assertThatThrownBy(() -> compare(Map.of()))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Worth celebrating");
        compare(Map.of("celebration", "The first quarter without a weekend shift"));

        assertThat(reviewTasks()).containsExactly(RELEASE);
    }

    @Test
    void no_word_of_a_review_reaches_the_engine() {
        due("mid");
        meetTogether();
        compare(Map.of());
        submit(cast.leader(), RELEASE, Map.of("answer", "release"));

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(review.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .containsOnly(
                        "reviewKind",
                        "reviewId",
                        "meeting",
                        "released",
                        "milestoneId",
                        "sponsorId",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    private void due(String kind) {
        review = story.startAlone(ReviewModel.KEY, engagement, Map.of("reviewKind", kind));
        story.runJobs(engagement);
        assertThat(reviewTasks()).containsExactly(ARRANGE);
    }

    private void meetTogether() {
        submit(cast.coach(), ARRANGE, Map.of("meeting", "together", "togetherOn", "2027-02-01"));
        submit(cast.coach(), MEET_TOGETHER, met());
    }

    private static Map<String, Object> met() {
        return Map.of("heldOn", "2027-02-01", "notes", "any notes");
    }

    private void compare(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "outcomes",
                outcomes.findByEngagementIdOrderByPosition(engagement).stream()
                        .map(Outcome::id)
                        .map(id -> Map.of("outcomeId", id.toString(), "actual", "5 of 10"))
                        .toList(),
                "competence",
                7,
                "fulfilment",
                6,
                "selfCorrection",
                5,
                "summary",
                "Well on the way"));
        answers.putAll(more);
        submit(cast.coach(), COMPARE, answers);
    }

    private static Map<String, Object> addition() {
        return Map.of("kind", "addition", "element", "reading", "title", "On delegating");
    }

    private void approve(Person sponsor) {
        submit(sponsor, DECIDE, Map.of("answer", "approve"));
    }

    private void object(Person sponsor) {
        submit(sponsor, DECIDE, Map.of("answer", "change", "reason", "Say more about the team"));
    }

    private void objectUntilSettled() {
        for (int round = 1; round <= 3; round++) {
            compare(Map.of());
            submit(cast.leader(), RELEASE, Map.of("answer", "release"));
            cast.sponsors().forEach(this::object);
        }
        assertThat(reviewTasks()).containsExactly(SETTLE);
    }

    private void submit(Person person, String taskKey, Map<String, Object> answers) {
        story.submit(person, engagement, taskKey, answers);
    }

    private Review latest(ReviewKind kind) {
        return reviews.findFirstByEngagementIdAndKindOrderByOpenedAtDesc(engagement, kind)
                .orElseThrow();
    }

    /** Without the engagement's own next task, which waits beside the review. */
    private List<String> reviewTasks() {
        return story.open(engagement).stream()
                .filter(key -> !key.equals("userTask_interviewLeader"))
                .toList();
    }
}
