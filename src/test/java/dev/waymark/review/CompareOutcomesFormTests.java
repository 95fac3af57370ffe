package dev.waymark.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.iterable;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.waymark.TableTest;
import dev.waymark.engagement.PlanWished;
import dev.waymark.engagement.SelfRating;
import dev.waymark.engagement.SelfRatings;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.review.CompareOutcomesForm.Answers;
import dev.waymark.review.CompareOutcomesForm.ChangeRow;
import dev.waymark.review.CompareOutcomesForm.OutcomeRow;
import dev.waymark.review.CompareOutcomesForm.TargetRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TableTest
@RecordApplicationEvents
@Import(ReviewScene.class)
class CompareOutcomesFormTests {

    @Autowired
    ReviewScene scene;

    @Autowired
    CompareOutcomesForm form;

    @Autowired
    Reports reports;

    @Autowired
    SelfRatings ratings;

    @Test
    void shows_what_was_intended_and_offers_the_elements_of_the_program() {
        scene.opened(ReviewKind.MID);

        Map<String, Object> prefill = form.prefill(scene.work("userTask_compareOutcomes"));

        assertThat(prefill).containsEntry("kind", "mid").doesNotContainKeys("comment", "objections", "summary");
        assertThat(prefill.get("intended"))
                .asInstanceOf(list(Map.class))
                .first()
                .isEqualTo(Map.of("title", "Delegates decisions", "benchmark", "Team survey", "intended", "6 of 10"));
        assertThat(prefill.get("elements"))
                .asInstanceOf(iterable(Option.class))
                .extracting(Option::label)
                .containsExactly("Practice: Daily pause", "Exercise: Shadow a peer", "Reading: On listening");
    }

    @Test
    void each_round_is_kept_and_the_next_one_starts_from_it() {
        Review review = scene.opened(ReviewKind.MID);

        submit(compared(review, List.of(), List.of()));
        submit(compared(review, List.of(change("change", "practice", "0")), List.of()));

        Report latest = reports.latest(review.id());
        assertThat(latest.round()).isEqualTo(2);
        assertThat(form.prefill(scene.work("userTask_compareOutcomes")))
                .containsEntry("summary", "Well on the way")
                .containsEntry("competence", 7)
                .containsEntry(
                        "changes",
                        List.of(Map.of(
                                "kind", "change", "element", "practice", "title", "Weekly walk", "replaces", "0")));
    }

    @Test
    void the_leaders_own_ratings_are_kept_once_for_each_moment() {
        Review review = scene.opened(ReviewKind.END);

        submit(compared(review, List.of(), List.of()));
        submit(compared(review, List.of(), List.of()));

        assertThat(ratings.findByEngagementId(review.engagementId()))
                .singleElement()
                .extracting(SelfRating::moment, SelfRating::selfCorrection)
                .containsExactly(SelfRating.Moment.END, 5);
    }

    @Test
    void refuses_a_comparison_that_leaves_an_outcome_out() {
        Review review = scene.opened(ReviewKind.MID);
        Answers complete = compared(review, List.of(), List.of());

        refuses("outcomes", with(complete, complete.outcomes().subList(0, 1)));
        refuses(
                "outcomes",
                with(
                        complete,
                        List.of(complete.outcomes().get(0), complete.outcomes().get(0))));
    }

    @Test
    void refuses_changes_that_do_not_fit_the_program() {
        Review review = scene.opened(ReviewKind.MID);

        refuses("changes", compared(review, List.of(change("change", "practice", null)), List.of()));
        refuses("changes", compared(review, List.of(change("correction", "practice", "1")), List.of()));
        refuses("changes", compared(review, List.of(change("addition", "practice", "0")), List.of()));
        refuses(
                "changes",
                compared(
                        review,
                        List.of(change("change", "practice", "0"), change("correction", "practice", "0")),
                        List.of()));
    }

    @Test
    void refuses_a_corrected_target_that_is_the_old_one_or_corrected_twice() {
        Review review = scene.opened(ReviewKind.MID);
        String outcome = review.intentions().get(0).outcomeId().toString();

        refuses(
                "targetCorrections",
                compared(review, List.of(), List.of(new TargetRow(outcome, "6 of 10", "any reason"))));
        refuses(
                "targetCorrections",
                compared(
                        review,
                        List.of(),
                        List.of(
                                new TargetRow(outcome, "7 of 10", "any reason"),
                                new TargetRow(outcome, "8 of 10", "any reason"))));
    }

    @Test
    void a_plan_of_action_may_begin_with_the_review(@Autowired ApplicationEvents events) {
        Review review = scene.opened(ReviewKind.MID);

        submit(compared(review, List.of(), List.of()));
        assertThat(events.stream(PlanWished.class)).isEmpty();
        submit(wishingForPlan(compared(review, List.of(), List.of())));

        assertThat(events.stream(PlanWished.class)).containsExactly(new PlanWished(review.engagementId()));
    }

    private void submit(Answers answers) {
        form.submitted(scene.work("userTask_compareOutcomes"), answers);
    }

    private void refuses(String key, Answers answers) {
        assertThatThrownBy(() -> submit(answers))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo(key);
    }

    static Answers compared(Review review, List<ChangeRow> changes, List<TargetRow> targets) {
        return new Answers(
                review.intentions().stream()
                        .map(each -> new OutcomeRow(each.outcomeId().toString(), "5 of 10", "one point"))
                        .toList(),
                7,
                6,
                5,
                changes,
                targets,
                review.kind() == ReviewKind.END ? "The first quarter without a weekend shift" : null,
                "Well on the way",
                false);
    }

    static ChangeRow change(String kind, String element, String replaces) {
        return new ChangeRow(kind, element, "Weekly walk", null, replaces);
    }

    private static Answers wishingForPlan(Answers answers) {
        return new Answers(
                answers.outcomes(),
                answers.competence(),
                answers.fulfilment(),
                answers.selfCorrection(),
                answers.changes(),
                answers.targetCorrections(),
                answers.celebration(),
                answers.summary(),
                true);
    }

    private static Answers with(Answers answers, List<OutcomeRow> outcomes) {
        return new Answers(
                outcomes,
                answers.competence(),
                answers.fulfilment(),
                answers.selfCorrection(),
                answers.changes(),
                answers.targetCorrections(),
                answers.celebration(),
                answers.summary(),
                answers.planWished());
    }
}
