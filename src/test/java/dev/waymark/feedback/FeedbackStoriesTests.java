package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class FeedbackStoriesTests {

    private static final String INTERVIEW = "userTask_interviewRater";
    private static final String DECIDE = "userTask_decideOnVoices";
    private static final String GATHER = "userTask_gatherThemes";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Raters raters;

    @Autowired
    Perspectives perspectives;

    private Cast cast;
    private UUID engagement;
    private ProcessInstance round;

    @BeforeEach
    void the_interviews_are_due() {
        init(engine);
        cast = story.cast();
        engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        round = story.startAlone(FeedbackModel.KEY, engagement, Map.of());
    }

    @Test
    void everybody_is_heard_and_the_perspectives_are_gathered() {
        name("team", "team", "boss", "peer");
        assertThat(openInterviews()).isEqualTo(4);

        for (int i = 0; i < 4; i++) {
            interviewNext("interviewed");
        }
        gather("team");

        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_interviewsDue",
                        "userTask_nameRaters",
                        INTERVIEW,
                        "serviceTask_countVoices",
                        GATHER,
                        "endEvent_perspectivesGathered")
                .hasNotPassed(DECIDE);
        assertThat(perspectives.themes(engagement)).containsExactly(new PerspectiveTheme("Team", "Keeps calm"));
    }

    @Test
    void the_form_tells_the_coach_whom_to_talk_to() {
        name("team", "team", "boss");

        assertThat(story.as(
                        cast.coach(),
                        () -> engine
                                .getFormService()
                                .getTaskFormData(story.task(cast.coach(), engagement, INTERVIEW)
                                        .getId())
                                .getFormFields()
                                .stream()
                                .map(FormField::getId)
                                .toList()))
                .contains("raterName", "category");
    }

    @Test
    void a_rater_who_declines_leaves_enough_voices() {
        name("team", "team", "boss", "peer");

        interviewNext("declined");
        interviewNext("interviewed");
        interviewNext("interviewed");
        interviewNext("interviewed");

        assertThat(round).isWaitingAt(GATHER).hasNotPassed(DECIDE);
    }

    @Test
    void the_deadline_ends_the_interviews_and_what_was_heard_counts() {
        name("team", "team", "boss", "peer");
        interviewNext("interviewed");
        interviewNext("interviewed");
        interviewNext("interviewed");

        story.fire(engagement, "boundaryEvent_interviewDeadline");

        assertThat(round).isWaitingAt(GATHER).hasPassed("boundaryEvent_interviewDeadline");
        assertThat(openInterviews()).isZero();
    }

    @Test
    void the_deadline_is_the_end_of_the_fifteenth_working_day_of_the_coach() {
        name("team", "team", "boss");

        Job deadline = story.jobs(engagement).stream()
                .filter(job -> job.getDuedate() != null)
                .findFirst()
                .orElseThrow();

        ZonedDateTime local = deadline.getDuedate().toInstant().atZone(ZoneId.of("Europe/Berlin"));
        assertThat(local.toLocalDate()).isEqualTo("2027-02-22");
        assertThat(local.toLocalTime()).isEqualTo("23:59:59");
    }

    @Test
    void with_too_few_voices_the_open_raters_are_interviewed_again() {
        name("team", "team", "boss");
        interviewNext("interviewed");
        story.fire(engagement, "boundaryEvent_interviewDeadline");
        assertThat(round).isWaitingAt(DECIDE);

        decide("interviewAgain", null);
        assertThat(openInterviews()).isEqualTo(2);
        interviewNext("interviewed");
        interviewNext("interviewed");

        assertThat(round).isWaitingAt(GATHER);
    }

    @Test
    void with_too_few_voices_the_leader_names_more_raters() {
        name("team", "team", "boss");
        interviewNext("declined");
        interviewNext("interviewed");
        interviewNext("interviewed");
        assertThat(round).isWaitingAt(DECIDE);

        decide("nameMore", null);
        name("peer", "other");
        assertThat(openInterviews()).isEqualTo(2);
        interviewNext("interviewed");
        interviewNext("interviewed");

        assertThat(round).isWaitingAt(GATHER);
    }

    @Test
    void with_too_few_voices_the_coach_may_go_on_for_a_reason() {
        name("team", "team", "boss");
        interviewNext("interviewed");
        interviewNext("withdrawn");
        interviewNext("withdrawn");

        decide("goOn", "Nobody else can be asked");
        gather(null);

        assertThat(round).isEnded().hasPassed(DECIDE, "endEvent_perspectivesGathered");
    }

    @Test
    void with_nobody_open_there_is_no_interviewing_again() {
        name("team", "team", "boss");
        interviewNext("declined");
        interviewNext("declined");
        interviewNext("declined");

        assertThatThrownBy(() -> decide("interviewAgain", null))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("nobody is left to be interviewed");
        assertThat(round).isWaitingAt(DECIDE);
    }

    @Test
    void without_anybody_open_the_round_goes_straight_to_the_count() {
        ProcessInstance empty = engine.getRuntimeService()
                .createProcessInstanceByKey(FeedbackModel.KEY)
                .businessKey(engagement.toString())
                .startBeforeActivity("gateway_interviewsOpen")
                .execute();

        assertThat(empty).isWaitingAt(DECIDE);
    }

    @Test
    void without_consent_nobody_is_asked() {
        Map<String, Object> answers = new HashMap<>(raters("team", "team", "boss"));
        answers.put("consent", false);

        assertThatThrownBy(() -> story.submit(cast.leader(), engagement, "userTask_nameRaters", answers))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(round).isWaitingAt("userTask_nameRaters");
        assertThat(raters.findByEngagementIdOrderByNameAscIdAsc(engagement)).isEmpty();
    }

    @Test
    void no_word_of_an_interview_reaches_the_engine() {
        name("team", "team", "boss");
        interviewNext("interviewed");

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(round.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf("raterId", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    }

    private void name(String... categories) {
        story.submit(cast.leader(), engagement, "userTask_nameRaters", raters(categories));
    }

    private static Map<String, Object> raters(String... categories) {
        return Map.of(
                "consent",
                true,
                "raters",
                Stream.of(categories)
                        .map(category -> Map.of("name", "Rater " + UUID.randomUUID(), "category", category))
                        .toList());
    }

    private void interviewNext(String outcome) {
        Map<String, Object> answers = outcome.equals("interviewed")
                ? Map.of(
                        "outcome",
                        outcome,
                        "heldOn",
                        "2027-02-01",
                        "strengths",
                        List.of(Map.of("theme", "Keeps calm")),
                        "growth",
                        List.of(Map.of("theme", "Delegates late")))
                : Map.of("outcome", outcome);
        story.submit(cast.coach(), engagement, INTERVIEW, answers);
    }

    private void decide(String way, String reason) {
        story.submit(
                cast.coach(),
                engagement,
                DECIDE,
                reason == null ? Map.of("way", way) : Map.of("way", way, "reason", reason));
    }

    private void gather(String category) {
        Map<String, Object> theme =
                category == null ? Map.of("theme", "Keeps calm") : Map.of("theme", "Keeps calm", "category", category);
        story.submit(
                cast.coach(),
                engagement,
                GATHER,
                Map.of("themes", List.of(theme), "boardView", "A calm leader who could let go more"));
    }

    private long openInterviews() {
        return story.open(engagement).stream().filter(INTERVIEW::equals).count();
    }
}
