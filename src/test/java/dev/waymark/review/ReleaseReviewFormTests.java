package dev.waymark.review;

import static dev.waymark.review.CompareOutcomesFormTests.change;
import static dev.waymark.review.CompareOutcomesFormTests.compared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TableTest;
import dev.waymark.engagement.OutcomeCorrection;
import dev.waymark.engagement.OutcomeCorrections;
import dev.waymark.engagement.Outcomes;
import dev.waymark.form.AnyWork;
import dev.waymark.form.Routing;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.planning.DesignElement;
import dev.waymark.planning.ProgramDesign;
import dev.waymark.planning.ProgramDesigns;
import dev.waymark.review.CompareOutcomesForm.ChangeRow;
import dev.waymark.review.CompareOutcomesForm.TargetRow;
import dev.waymark.review.ReleaseReviewForm.Answer;
import dev.waymark.review.ReleaseReviewForm.Answers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TableTest
@Import(ReviewScene.class)
class ReleaseReviewFormTests {

    @Autowired
    ReviewScene scene;

    @Autowired
    CompareOutcomesForm comparing;

    @Autowired
    ReleaseReviewForm form;

    @Autowired
    ReviewMilestoneSubject subject;

    @Autowired
    MilestoneRegister milestones;

    @Autowired
    ProgramDesigns designs;

    @Autowired
    Outcomes outcomes;

    @Autowired
    OutcomeCorrections corrections;

    @Autowired
    Reports reports;

    @Test
    void a_release_opens_the_milestone_with_what_the_leader_has_read() {
        Review review = scene.opened(ReviewKind.END);
        compare(review, List.of(change("addition", "reading", null)), List.of());

        Milestone milestone = release();

        assertThat(milestone.kind()).isEqualTo(MilestoneKind.END_REVIEW);
        assertThat(milestone.programVersion()).isEqualTo(2);
        assertThat(subject.body(milestone)).isEqualTo("""
                        Well on the way

                        **Changes to the program**

                        - Addition, reading: Weekly walk

                        **Worth celebrating**

                        The first quarter without a weekend shift""");
        assertThat(subject.outcomes(milestone).get(0))
                .containsEntry("intended", "6 of 10")
                .containsEntry("actual", "5 of 10")
                .containsEntry("gap", "one point");
        assertThat(form.prefill(scene.work("userTask_releaseReview")))
                .containsEntry("rows", subject.outcomes(milestone));
    }

    @Test
    void the_coach_hears_what_the_leader_wants_corrected_and_no_sponsor_hears_anything() {
        Review review = scene.opened(ReviewKind.MID);
        compare(review, List.of(change("addition", "reading", null)), List.of());

        Routing routing = form.submitted(
                scene.work("userTask_releaseReview"), new Answers(Answer.correct, "Leave the merger out"));

        assertThat(AnyWork.answers(routing)).isEqualTo(Map.of("released", false));
        assertThat(comparing.prefill(scene.work("userTask_compareOutcomes")))
                .containsEntry("comment", "Leave the merger out");
        assertThat(milestones.rounds(review.engagementId(), MilestoneKind.MID_REVIEW))
                .isZero();
        assertThat(program(review).programVersion()).isEqualTo(1);
    }

    @Test
    void an_unreleased_report_is_shown_to_no_sponsor() {
        Review review = scene.opened(ReviewKind.MID);
        compare(review, List.of(), List.of());
        Milestone forged = milestones.open(
                review.engagementId(),
                MilestoneKind.MID_REVIEW,
                reports.latest(review.id()).id(),
                1,
                "any");

        assertThatThrownBy(() -> subject.body(forged)).hasMessageContaining("Not released");
        assertThatThrownBy(() -> subject.outcomes(forged)).hasMessageContaining("Not released");
    }

    @Test
    void what_sponsors_were_shown_stays_while_the_coach_writes_the_next_round() {
        Review review = scene.opened(ReviewKind.MID);
        compare(review, List.of(), List.of());
        Milestone milestone = release();
        String shown = subject.body(milestone);

        compare(review, List.of(change("addition", "reading", null)), List.of());

        assertThat(subject.body(milestone)).isEqualTo(shown);
    }

    @Test
    void a_change_that_is_released_again_is_not_applied_again() {
        Review review = scene.opened(ReviewKind.MID);
        List<ChangeRow> changes = List.of(change("change", "practice", "0"), change("addition", "exercise", null));

        compare(review, changes, List.of());
        release();
        compare(review, changes, List.of());
        release();

        assertThat(program(review).programVersion()).isEqualTo(2);
        assertThat(program(review).elements())
                .extracting(DesignElement::title)
                .containsExactly("Weekly walk", "Shadow a peer", "On listening", "Weekly walk");
    }

    @Test
    void a_later_round_takes_the_place_of_an_earlier_one() {
        Review review = scene.opened(ReviewKind.MID);

        compare(review, List.of(change("change", "practice", "0")), List.of());
        release();
        compare(review, List.of(), List.of());
        release();

        assertThat(program(review).programVersion()).isEqualTo(3);
        assertThat(program(review).elements()).isEqualTo(ReviewScene.PROGRAM);
    }

    @Test
    void a_corrected_target_is_recorded_and_the_comparison_keeps_the_one_that_was_agreed() {
        Review review = scene.opened(ReviewKind.MID);
        UUID outcome = review.intentions().get(0).outcomeId();
        List<TargetRow> targets = List.of(new TargetRow(outcome.toString(), "7 of 10", "The team doubled"));

        compare(review, List.of(), targets);
        release();
        compare(review, List.of(), targets);
        Milestone milestone = release();

        assertThat(outcomes.findById(outcome).orElseThrow().target()).isEqualTo("7 of 10");
        assertThat(corrections.findByOutcomeIdInOrderByCorrectedAt(List.of(outcome)))
                .singleElement()
                .extracting(OutcomeCorrection::targetBefore, OutcomeCorrection::targetAfter, OutcomeCorrection::reason)
                .containsExactly("6 of 10", "7 of 10", "The team doubled");
        assertThat(subject.outcomes(milestone).get(0)).containsEntry("intended", "6 of 10");
        assertThat(subject.body(milestone))
                .contains("Delegates decisions: 7 of 10, instead of 6 of 10. The team doubled");
    }

    private void compare(Review review, List<ChangeRow> changes, List<TargetRow> targets) {
        comparing.submitted(scene.work("userTask_compareOutcomes"), compared(review, changes, targets));
    }

    private Milestone release() {
        return scene.released(form.submitted(scene.work("userTask_releaseReview"), new Answers(Answer.release, null)));
    }

    private ProgramDesign program(Review review) {
        return designs.current(review.engagementId()).orElseThrow();
    }
}
