package dev.waymark.review;

import dev.waymark.planning.ProgramDesigns;
import org.springframework.stereotype.Component;

/** Puts reports into words. */
@Component
class WrittenReviews {

    private final Reviews reviews;
    private final ProgramDesigns designs;

    WrittenReviews(Reviews reviews, ProgramDesigns designs) {
        this.reviews = reviews;
        this.designs = designs;
    }

    WrittenReview of(Report report) {
        Review review = reviews.get(report.reviewId());
        return new WrittenReview(review, report, designs.get(review.designId()).elements());
    }
}
