package dev.waymark.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Role;
import dev.waymark.feedback.AnyFeedback;
import dev.waymark.feedback.FeedbackView;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Statements;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@WebTest
@Import(AnyFeedback.class)
class PerspectivesPageTests {

    /** As {@link Answers} have them. */
    private static final String RATERS = "\\b(Bea|Tom|Maja|Piet|Rita)\\b";

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final String GATHER = "userTask_gatherThemes";

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    AnyFeedback any;

    @Autowired
    FeedbackView feedback;

    @Autowired
    Statements statements;

    private Cast cast;
    private UUID engagement;
    private String page;

    @BeforeEach
    void the_interviews_are_due() {
        cast = story.cast();
        engagement = story.request(cast);
        page = "/engagements/" + engagement + "/perspectives";
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        story.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
    }

    @Test
    void before_anybody_is_heard_it_says_what_is_still_to_come() {
        assertThat(as(cast.leader()).get(page).body())
                .contains("when the coach has brought together what was heard")
                .contains("No report has been drawn up yet.")
                .contains("fixed when the first raters are named");
    }

    @Test
    void leader_and_coach_read_view_themes_and_promise_and_the_coach_alone_what_was_heard() {
        heard();

        String leader = as(cast.leader()).get(page).body();
        String coach = as(cast.coach()).get(page).body();

        for (String shown : List.of(leader, coach)) {
            assertThat(shown)
                    .contains("A calm &lt;leader&gt; who could let go more")
                    .containsSubsequence("Team and Peers and Others", "Listens first", "Several groups", "Keeps calm")
                    .contains("1 Feb 2027")
                    .contains("4 voices")
                    .contains("from 3 voices of the group on, fewer only together with another small group")
                    .contains("as the boss&#39;s view, which can be recognised")
                    .doesNotContain(">1 voices<");
        }
        assertThat(coach).contains("As they were heard").contains("any strength", "any growth");
        assertThat(leader).doesNotContain("As they were heard").doesNotContain("any strength", "any growth");
    }

    @Test
    void no_rater_is_named() {
        heard();

        for (Person reader : List.of(cast.leader(), cast.coach())) {
            assertThat(as(reader).get(page).body()).doesNotContainPattern(RATERS);
        }
    }

    @Test
    void talks_give_no_marks() {
        heard();

        assertThat(as(cast.leader()).get(page).body())
                .contains("Nobody was asked for marks")
                .doesNotContain("Keeps promises");
    }

    @Test
    void figures_are_means_in_words_and_where_too_few_gave_a_mark_it_says_so() {
        any.promised(engagement, DAY);
        any.report(engagement, 1, DAY);

        assertThat(as(cast.leader()).get(page).body())
                .containsSubsequence("Listens before deciding", "Keeps promises")
                .containsSubsequence("Team", "1 Feb 2027", "4 voices")
                .containsSubsequence("1.5 or less", "3.5", "4", "4.5 or more", "too few to be shown")
                .containsSubsequence("Boss", "can be recognised, as told beforehand", "no marks");
    }

    @Test
    void more_reports_take_no_more_statements() {
        any.promised(engagement, DAY);
        any.gathered(engagement);
        any.report(engagement, 1, DAY);
        int one = statements.of(this::read);
        any.report(engagement, 2, DAY.plusMonths(1));
        any.report(engagement, 3, DAY.plusMonths(2));

        assertThat(statements.of(this::read)).isEqualTo(one).isLessThanOrEqualTo(9);
        assertThat(feedback.reports(engagement))
                .extracting(FeedbackView.Shown::drawnUpOn)
                .isSorted()
                .hasSize(6);
    }

    @Test
    void the_engagement_leads_there_for_those_who_may_go() {
        String link = "href=\"" + page + "\"";

        for (Person reader : List.of(cast.leader(), cast.coach())) {
            assertThat(as(reader).get("/engagements/" + engagement).body()).contains(link);
        }
        assertThat(as(cast.sponsor()).get("/engagements/" + engagement).body()).doesNotContain("perspectives");
        assertThat(visits.as(cast.programManager(), Role.PROGRAM_MANAGER)
                        .get("/engagements/" + engagement)
                        .body())
                .doesNotContain("perspectives");
    }

    private void read() {
        feedback.broadView(engagement);
        feedback.themes(engagement);
        feedback.reports(engagement);
        feedback.heard(engagement);
        feedback.promised(engagement);
    }

    private Visit as(Person person) {
        return visits.as(person, Role.PARTICIPANT);
    }

    private void heard() {
        story.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());
        while (story.open(engagement).contains("userTask_interviewRater")) {
            story.submit(cast.coach(), engagement, "userTask_interviewRater", Answers.interviewed());
        }
        story.submit(
                cast.coach(),
                engagement,
                GATHER,
                Map.of(
                        "themes",
                        List.of(
                                Map.of("theme", "Listens first", "category", "team+peer+other"),
                                Map.of("theme", "Keeps calm")),
                        "boardView",
                        "A calm <leader> who could let go more"));
    }
}
