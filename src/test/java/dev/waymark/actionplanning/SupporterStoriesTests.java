package dev.waymark.actionplanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class SupporterStoriesTests {

    private static final String ASK = "userTask_askSupporter";
    private static final String MONTH = "intermediateEvent_monthPassed";
    private static final String TALK = "userTask_talkWithSupporter";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlanningMeetings meetings;

    @Autowired
    Practices practices;

    @Autowired
    Supporters supporters;

    @Autowired
    SupporterTalks talks;

    @Autowired
    PracticeProgresses progresses;

    @Autowired
    SupporterView view;

    private AnyEngagement engagement;
    private Practice practice;
    private Supporter supporter;
    private ProcessInstance checkIn;

    @BeforeEach
    void a_supporter_is_named(@Autowired People people, @Autowired Engagements engagements) {
        init(engine);
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        PlanningMeeting meeting = meetings.save(PlanningMeeting.opened(engagement.id(), Story.START));
        practice = practices.save(Practice.draft(meeting, 1, "Asking").is(Practice.State.FINAL));
        supporter = supporters.save(Supporter.named(meeting, "Piet", null, Story.START));
        checkIn = story.startAlone(
                ActionPlanningModel.CHECK_IN_KEY,
                engagement.id(),
                Map.of("supporterId", supporter.id().toString()));
        story.runJobs(engagement.id());
    }

    @Test
    void a_supporter_may_decline() {
        submit(ASK, Map.of("answer", "declined"));

        assertThat(checkIn).isEnded().hasPassed("endEvent_supporterDeclined");
        assertThat(supporters.get(supporter.id()).state()).isEqualTo(Supporter.State.DECLINED);
    }

    @Test
    void each_month_brings_a_talk_until_the_two_have_done() {
        submit(ASK, Map.of("answer", "agreed", "way", "talk"));
        assertThat(supporters.get(supporter.id()).state()).isEqualTo(Supporter.State.AGREED);
        assertThat(story.jobs(engagement.id()))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()
                                .toInstant()
                                .atZone(AnyEngagement.BERLIN)
                                .toLocalDateTime())
                        .isEqualTo(LocalDateTime.of(2027, 3, 1, 9, 0)));

        story.fire(engagement.id(), MONTH);
        submit(TALK, talked(6, "yes"));
        story.fire(engagement.id(), MONTH);
        submit(TALK, Map.of("talked", "no", "reason", "On leave", "next", "yes"));
        story.fire(engagement.id(), MONTH);
        submit(TALK, talked(8, "no"));

        assertThat(checkIn)
                .isEnded()
                .hasPassedInOrder("startEvent_supporterNamed", ASK, MONTH, TALK, "endEvent_talksEnded");
        assertThat(supporters.get(supporter.id()).state()).isEqualTo(Supporter.State.ENDED);
        assertThat(talks.findBySupporterId(supporter.id()))
                .extracting(talk ->
                        talk.heldOn() == null ? talk.reason() : progress(talk).toString())
                .containsExactlyInAnyOrder("6", "On leave", "8");
        assertThat(view.talks(engagement.id()))
                .hasSize(3)
                .allMatch(talk -> talk.supporter().equals("Piet"))
                .last()
                .returns(null, SupporterView.Talk::heldOn)
                .returns("On leave", SupporterView.Talk::reason);
        assertThat(view.talks(engagement.id()).stream()
                        .flatMap(talk -> talk.practices().stream())
                        .map(SupporterView.Seen::practice))
                .containsExactly("Asking", "Asking");
    }

    @Test
    void a_talk_speaks_of_every_practice_and_has_been_held() {
        submit(ASK, Map.of("answer", "agreed", "way", "talk"));
        story.fire(engagement.id(), MONTH);

        assertRefused(
                Map.of("talked", "yes", "heldOn", "2027-03-01", "next", "yes"),
                "What this person sees: must speak of every practice");
        assertRefused(
                Map.of("talked", "yes", "heldOn", "2027-12-01", "next", "yes", "practices", List.of(row(5))),
                "Talked on: must not lie in the future");
        assertRefused(
                Map.of("talked", "yes", "heldOn", "2027-03-01", "next", "yes", "practices", List.of(row(11))),
                "must be at most 10");
        assertRefused(Map.of("talked", "no", "next", "yes"), "What came in between: is required");
    }

    @Test
    void the_talks_end_with_the_engagement() {
        submit(ASK, Map.of("answer", "agreed", "way", "talk"));

        story.tell(engagement.id(), "engagement.closed", Map.of());

        assertThat(checkIn).isEnded().hasPassed("startEvent_engagementOver", "endEvent_endedWithEngagement");
        assertThat(story.jobs(engagement.id())).isEmpty();
    }

    private Integer progress(SupporterTalk talk) {
        return progresses.findByTalkId(talk.id()).get(0).progress();
    }

    private Map<String, Object> talked(int progress, String next) {
        return Map.of("talked", "yes", "heldOn", "2027-03-01", "practices", List.of(row(progress)), "next", next);
    }

    private Map<String, Object> row(int progress) {
        return Map.of("practice", practice.id().toString(), "progress", progress, "note", "any note");
    }

    private void submit(String task, Map<String, Object> answers) {
        story.submit(engagement.leader(), engagement.id(), task, answers);
    }

    private void assertRefused(Map<String, Object> answers, String problem) {
        assertThatThrownBy(() -> submit(TALK, answers))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(problem);
    }
}
