package dev.waymark.actionplanning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.feedback.FeedbackModel;
import dev.waymark.feedback.Perspectives;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The feedback round as the leader looks back at it before the planning meeting. */
@StoryTest
class HoldTalksFormTests {

    @Autowired
    Story story;

    @Autowired
    Perspectives perspectives;

    @Autowired
    PreparatoryTalks talks;

    @Autowired
    PlanningMeetings meetings;

    @Test
    void a_theme_of_the_feedback_is_called_troubling_and_talked_about() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.startAlone(FeedbackModel.KEY, engagement, Map.of());
        story.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());
        for (int rater = 0; rater < 5; rater++) {
            story.submit(cast.coach(), engagement, "userTask_interviewRater", Answers.interviewed());
        }
        story.submit(cast.coach(), engagement, "userTask_gatherThemes", Answers.gathered());
        story.startAlone(ActionPlanningModel.KEY, engagement, Map.of());
        story.runJobs(engagement);
        story.submit(cast.leader(), engagement, "userTask_writeInitiatives", PlanningAnswers.initiatives());
        story.fire(engagement, "intermediateEvent_weeksReached");
        story.submit(
                cast.coach(), engagement, "userTask_arrangePlanning", PlanningAnswers.arranged("2027-03-24T10:00"));

        story.submit(
                cast.leader(),
                engagement,
                "userTask_holdTalks",
                PlanningAnswers.with(
                        PlanningAnswers.talks("2027-03-14"),
                        "talks",
                        List.of(Map.of(
                                "feedbackItem", "0",
                                "concern", "troubling",
                                "withWhom", "Piet",
                                "heldOn", "2027-03-14",
                                "said", "any"))));

        assertThat(perspectives.themes(engagement)).hasSize(1);
        UUID meeting = meetings.findFirstByEngagementIdOrderByOpenedAtDesc(engagement)
                .orElseThrow()
                .id();
        assertThat(talks.findByMeetingIdOrderByPosition(meeting).get(1))
                .extracting(PreparatoryTalk::about, PreparatoryTalk::concern, PreparatoryTalk::withWhom)
                .containsExactly("any theme", PreparatoryTalk.Concern.troubling, "Piet");
    }
}
