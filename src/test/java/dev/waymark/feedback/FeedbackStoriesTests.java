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

    @Autowired
    FeedbackReports reports;

    @Autowired
    Protections protections;

    @Autowired
    AnonymityThreshold threshold;

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
        name("team", "team", "team", "boss");
        assertThat(openInterviews()).isEqualTo(4);

        interview("team", "interviewed", 3);
        interview("boss", "interviewed", 1);
        gather("team");

        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_interviewsDue",
                        "userTask_nameRaters",
                        INTERVIEW,
                        "serviceTask_countVoices",
                        "serviceTask_drawUpReport",
                        GATHER,
                        "endEvent_perspectivesGathered")
                .hasNotPassed(DECIDE);
        assertThat(perspectives.themes(engagement)).containsExactly(new PerspectiveTheme("Team", "Keeps calm"));
    }

    @Test
    void the_form_tells_the_coach_whom_to_talk_to() {
        name("team", "team", "team", "boss");

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
        name("team", "team", "team", "team", "boss");

        interview("team", "declined", 1);
        interview("team", "interviewed", 3);
        interview("boss", "interviewed", 1);

        assertThat(round).isWaitingAt(GATHER).hasNotPassed(DECIDE);
    }

    @Test
    void the_deadline_ends_the_interviews_and_what_was_heard_counts() {
        name("team", "team", "team", "team", "boss");
        interview("team", "interviewed", 3);
        interview("boss", "interviewed", 1);

        story.fire(engagement, "boundaryEvent_interviewDeadline");

        assertThat(round).isWaitingAt(GATHER).hasPassed("boundaryEvent_interviewDeadline");
        assertThat(openInterviews()).isZero();
    }

    @Test
    void the_deadline_is_the_end_of_the_fifteenth_working_day_of_the_coach() {
        name("team", "team", "team", "boss");

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
        name("team", "team", "team", "boss");
        interview("team", "interviewed", 1);
        story.fire(engagement, "boundaryEvent_interviewDeadline");
        assertThat(round).isWaitingAt(DECIDE);

        decide("interviewAgain", null);
        assertThat(openInterviews()).isEqualTo(3);
        interview("team", "interviewed", 2);
        interview("boss", "interviewed", 1);

        assertThat(round).isWaitingAt(GATHER);
    }

    @Test
    void with_too_few_voices_the_leader_names_more_raters() {
        name("team", "team", "team", "boss");
        interview("team", "declined", 1);
        interview("team", "interviewed", 2);
        interview("boss", "interviewed", 1);
        assertThat(round).isWaitingAt(DECIDE);

        decide("nameMore", null);
        name("peer", "other");
        assertThat(openInterviews()).isEqualTo(2);
        interview("peer", "interviewed", 1);
        interview("other", "interviewed", 1);

        assertThat(round).isWaitingAt(GATHER);
        gather("team+peer+other");
        assertThat(perspectives.themes(engagement))
                .containsExactly(new PerspectiveTheme("Team and Peers and Others", "Keeps calm"));
    }

    @Test
    void with_too_few_voices_the_coach_may_go_on_for_a_reason() {
        name("team", "team", "team", "boss");
        interview("boss", "interviewed", 1);
        interview("team", "withdrawn", 3);

        decide("goOn", "Nobody else can be asked");
        gather(null);

        assertThat(round).isEnded().hasPassed(DECIDE, "endEvent_perspectivesGathered");
    }

    @Test
    void what_would_give_a_voice_away_is_not_shown_even_to_the_coach() {
        name("team", "team", "team", "boss");
        interview("team", "interviewed", 2);
        interview("team", "withdrawn", 1);
        interview("boss", "declined", 1);

        decide("goOn", "Nobody else can be asked");

        assertThat(round)
                .isEnded()
                .hasPassed("serviceTask_drawUpReport", "endEvent_nothingToShow")
                .hasNotPassed(GATHER);
        assertThat(perspectives.themes(engagement)).isEmpty();
        assertThat(reports.findByEngagementIdOrderByNumber(engagement)).isEmpty();
    }

    @Test
    void with_nobody_open_there_is_no_interviewing_again() {
        name("team", "team", "team", "boss");
        interview("team", "declined", 3);
        interview("boss", "declined", 1);

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
        Map<String, Object> answers = new HashMap<>(raters("team", "team", "team", "boss"));
        answers.put("consent", false);

        assertThatThrownBy(() -> story.submit(cast.leader(), engagement, "userTask_nameRaters", answers))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(round).isWaitingAt("userTask_nameRaters");
        assertThat(raters.findByEngagementIdOrderByNameAscIdAsc(engagement)).isEmpty();
    }

    @Test
    void the_table_as_it_is_delivered_hides_each_voice_among_three_but_the_boss() {
        assertThat(threshold.fewest())
                .isEqualTo(Map.of(Category.TEAM, 3, Category.BOSS, 1, Category.PEER, 3, Category.OTHER, 3));

        name("team", "team", "team", "boss");
        assertThat(protections.findById(engagement))
                .hasValueSatisfying(promised -> assertThat(promised.agreedOn()).isEqualTo("2027-02-01"));
    }

    @Test
    void no_word_of_an_interview_reaches_the_engine() {
        name("team", "team", "team", "boss");
        interview("team", "interviewed", 1);

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(round.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf(
                        "raterId",
                        "answersAwaited",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    private void name(String... categories) {
        story.submit(cast.leader(), engagement, "userTask_nameRaters", raters(categories));
    }

    private static Map<String, Object> raters(String... categories) {
        return Map.of(
                "consent",
                true,
                "smallGroups",
                "together",
                "raters",
                Stream.of(categories)
                        .map(category -> Map.of("name", "Rater " + UUID.randomUUID(), "category", category))
                        .toList());
    }

    private void interview(String category, String outcome, int times) {
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
        raters.findByEngagementIdAndStateOrderByNameAscIdAsc(engagement, Rater.State.NAMED).stream()
                .filter(rater -> rater.category() == Category.of(category))
                .limit(times)
                .forEach(rater -> {
                    String task = interviewOf(rater);
                    story.as(cast.coach(), () -> {
                        engine.getFormService().submitTaskForm(task, answers);
                        return null;
                    });
                    story.runJobs(engagement);
                });
    }

    private String interviewOf(Rater rater) {
        VariableInstance raterId = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableValueEquals("raterId", rater.id().toString())
                .singleResult();
        return engine.getTaskService()
                .createTaskQuery()
                .executionId(raterId.getExecutionId())
                .singleResult()
                .getId();
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
