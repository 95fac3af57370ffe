package dev.waymark.review;

import dev.waymark.engagement.Step;
import dev.waymark.engagement.StepEvidence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shows the outcome of the two review steps: a review that was approved or settled. */
@Configuration
class ReviewEvidence {

    @Bean
    StepEvidence midReviewEvidence(Reviews reviews) {
        return closed(Step.MID_REVIEW, ReviewKind.MID, reviews);
    }

    @Bean
    StepEvidence endReviewEvidence(Reviews reviews) {
        return closed(Step.END_REVIEW, ReviewKind.END, reviews);
    }

    private static StepEvidence closed(Step step, ReviewKind kind, Reviews reviews) {
        return StepEvidence.of(
                step,
                id -> reviews.findFirstByEngagementIdAndKindOrderByOpenedAtDesc(id, kind)
                        .filter(review -> review.closing() != null)
                        .map(review -> review.intentions().size() + " outcomes compared, "
                                + (review.closing() == Review.Closing.APPROVED
                                        ? "approved by the sponsors"
                                        : "closed with an objection on record")));
    }
}
