package dev.waymark.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What was written in every round of every review. */
interface Reports extends Repository<Report, UUID> {

    /** Of a report just written; whatever happens to it later is written by itself. */
    Report save(Report written);

    @Modifying
    @Query("update report set comment = :comment, version = version + 1 where id = :id")
    void sendBack(UUID id, String comment);

    @Modifying
    @Query("update report set released_at = :at, version = version + 1 where id = :id")
    void release(UUID id, Instant at);

    Optional<Report> findById(UUID id);

    @Query("select * from report where review_id = :reviewId order by round desc limit 1")
    Optional<Report> findFirstByReviewIdOrderByRoundDesc(UUID reviewId);

    /** Refuses with {@link IllegalStateException} before the first round was written. */
    default Report latest(UUID reviewId) {
        return findFirstByReviewIdOrderByRoundDesc(reviewId)
                .orElseThrow(() -> new IllegalStateException("Nothing is written yet about review " + reviewId));
    }
}
