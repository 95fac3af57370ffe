package dev.waymark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TableTest;
import dev.waymark.review.SettleReviewForm.Answers;
import dev.waymark.review.SettleReviewForm.Way;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TableTest
@Import(ReviewScene.class)
class SettleReviewFormTests {

    @Autowired
    ReviewScene scene;

    @Autowired
    SettleReviewForm form;

    @Autowired
    Reviews reviews;

    @Test
    void another_round_keeps_the_review_open_and_closing_it_keeps_the_objection() {
        Review review = scene.opened(ReviewKind.MID);

        form.submitted(scene.work("userTask_settleReview"), new Answers(Way.anotherRound, "once more"));
        assertThat(reviews.get(review.id()).closing()).isNull();
        form.submitted(scene.work("userTask_settleReview"), new Answers(Way.closeWithObjection, "agreed to differ"));

        Review settled = reviews.get(review.id());
        assertThat(settled.closing()).isEqualTo(Review.Closing.WITH_OBJECTION);
        assertThat(settled.closedAt()).isEqualTo(ReviewScene.NOW);
        assertThat(reviews.settlements(settled.id()))
                .extracting(Settlement::note)
                .containsExactly("once more", "agreed to differ");
    }
}
