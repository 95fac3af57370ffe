package dev.waymark.review;

import dev.waymark.engagement.Celebration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The celebration of the end review, once the leader has released it. */
@Component
class ReleasedCelebration implements Celebration {

    private final Reviews reviews;
    private final Reports reports;

    ReleasedCelebration(Reviews reviews, Reports reports) {
        this.reviews = reviews;
        this.reports = reports;
    }

    @Override
    public Optional<String> of(UUID engagementId) {
        return reviews.findFirstByEngagementIdAndKindOrderByOpenedAtDesc(engagementId, ReviewKind.END)
                .flatMap(review -> reports.findFirstByReviewIdOrderByRoundDesc(review.id()))
                .filter(report -> report.releasedAt() != null)
                .map(Report::celebration);
    }
}
