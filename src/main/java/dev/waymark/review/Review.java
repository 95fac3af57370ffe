package dev.waymark.review;

import dev.waymark.engagement.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * A mid- or end-of-program review, from its meetings to the sponsors' answer. What was said in them is a {@link Talk},
 * what is written about them a {@link Report}.
 *
 * @param designId the program design that the review began with; changes are laid over this one
 * @param arrangement null before the coach has arranged the meetings
 * @param closing null while the review is open
 */
record Review(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        ReviewKind kind,
        UUID designId,
        Instant openedAt,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) @Nullable
        Arrangement arrangement,

        @Nullable Closing closing,
        @Nullable Instant closedAt,

        @MappedCollection(idColumn = "review_id", keyColumn = "position")
        List<Intention> intentions) {

    /** How a review ended. */
    enum Closing {
        APPROVED,
        WITH_OBJECTION
    }

    static Review opened(UUID engagementId, ReviewKind kind, UUID designId, List<Outcome> outcomes, Instant now) {
        return new Review(
                UUID.randomUUID(),
                0,
                engagementId,
                kind,
                designId,
                now,
                null,
                null,
                null,
                outcomes.stream().map(Intention::of).toList());
    }
}
