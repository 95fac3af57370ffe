package dev.waymark.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.session.HoursAccount;
import dev.waymark.session.SessionHours;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class EngagementStoriesTests {

    @Autowired
    Story story;

    @Autowired
    Engagements engagements;

    @Autowired
    SessionHours hours;

    @Test
    void the_first_two_steps_lead_to_the_interviews() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);

        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        assertThat(story.open(engagement)).containsExactly("userTask_defineContext");
        story.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        story.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());

        assertThat(story.open(engagement)).containsExactly("userTask_nameRaters");
        assertThat(engagements.get(engagement).step()).isEqualTo(Step.RATER_INTERVIEWS);
    }

    @Test
    void a_coach_leads_it_unless_the_manager_does() {
        Cast cast = story.cast();
        assertThat(engagements.get(story.request(cast)).kind()).isEqualTo(Engagement.Kind.COACH);

        UUID engagement = story.request(cast, Map.of("kind", "manager"));

        assertThat(engagements.get(engagement).kind()).isEqualTo(Engagement.Kind.MANAGER);
    }

    @Test
    void interviews_come_out_of_the_coaching_hours_where_the_program_manager_wants_it_so() {
        Cast cast = story.cast();
        assertThat(engagements.get(story.request(cast)).meetingsCount()).isFalse();
        UUID engagement = story.request(cast, Map.of("meetingsCount", true));
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        story.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        story.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());

        assertThatThrownBy(
                        () -> story.submit(cast.coach(), engagement, "userTask_interviewRater", Answers.interviewed()))
                .hasMessageContaining("Length in minutes: is required");
        Map<String, Object> answers = new HashMap<>(Answers.interviewed());
        answers.put("minutes", 45);
        story.submit(cast.coach(), engagement, "userTask_interviewRater", answers);

        assertThat(hours.account(engagement))
                .returns(45, HoursAccount::meetings)
                .returns(9 * 180 - 45, HoursAccount::left);
    }
}
