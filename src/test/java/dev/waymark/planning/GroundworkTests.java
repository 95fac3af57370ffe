package dev.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.waymark.TableTest;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.LeaderInterview;
import dev.waymark.engagement.LeaderInterviews;
import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.feedback.Perspectives;
import dev.waymark.people.People;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TableTest
@Import({Groundwork.class, Perspectives.class})
class GroundworkTests {

    @Autowired
    Groundwork groundwork;

    @Autowired
    Outcomes outcomes;

    @Autowired
    LeaderInterviews interviews;

    @Autowired
    People people;

    @Autowired
    Engagements engagements;

    @Test
    void agreed_outcomes_and_the_leaders_interview_lie_beside_the_design() {
        UUID engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1))
                .id();
        outcomes.save(new Outcome(
                UUID.randomUUID(), 0, engagement, 1, "Delegates decisions", "Team survey", "2 of 10", "6 of 10"));
        interviews.save(new LeaderInterview(
                engagement,
                0,
                LocalDate.of(2027, 2, 1),
                "any commitments",
                "any concerns",
                "any breakdowns",
                "any behaviours",
                "any style",
                "any promises",
                "any world"));

        Map<String, Object> shown = groundwork.asPrefill(engagement);

        assertThat(shown.get("outcomes"))
                .asInstanceOf(list(Map.class))
                .containsExactly(Map.of(
                        "title", "Delegates decisions",
                        "benchmark", "Team survey",
                        "baseline", "2 of 10",
                        "target", "6 of 10"));
        assertThat(shown.get("interview"))
                .asInstanceOf(list(Map.class))
                .hasSize(7)
                .contains(Map.of("subject", "Promises", "words", "any promises"));
    }
}
