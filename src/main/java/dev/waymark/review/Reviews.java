package dev.waymark.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All reviews. */
interface Reviews extends Repository<Review, UUID> {

    Review save(Review review);

    Optional<Review> findById(UUID id);

    Optional<Review> findFirstByEngagementIdAndKindOrderByOpenedAtDesc(UUID engagementId, ReviewKind kind);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Review get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No review " + id));
    }
}
