package dev.waymark.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was written in every round of every review. */
interface Reports extends Repository<Report, UUID> {

    Report save(Report report);

    Optional<Report> findById(UUID id);

    Optional<Report> findFirstByReviewIdOrderByRoundDesc(UUID reviewId);

    /** Refuses with {@link IllegalStateException} before the first round was written. */
    default Report latest(UUID reviewId) {
        return findFirstByReviewIdOrderByRoundDesc(reviewId)
                .orElseThrow(() -> new IllegalStateException("Nothing is written yet about review " + reviewId));
    }
}
