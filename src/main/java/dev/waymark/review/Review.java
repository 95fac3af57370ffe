package dev.waymark.review;

import dev.waymark.engagement.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * A mid- or end-of-program review, from its meetings to the sponsors' answer; what is written about it is a {@link Report}.
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
        List<Intention> intentions,

        @MappedCollection(idColumn = "review_id", keyColumn = "position")
        List<Talk> talks,

        @MappedCollection(idColumn = "review_id", keyColumn = "position")
        List<Settlement> settlements) {

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
                outcomes.stream().map(Intention::of).toList(),
                List.of(),
                List.of());
    }

    Review arranged(Arrangement arrangement) {
        return with(arrangement, closing, closedAt, talks, settlements);
    }

    Review held(Talk talk) {
        return with(arrangement, closing, closedAt, and(talks, talk), settlements);
    }

    Review settled(Settlement settlement) {
        Review settled = with(arrangement, closing, closedAt, talks, and(settlements, settlement));
        return settlement.way() == Settlement.Way.CLOSE_WITH_OBJECTION
                ? settled.closed(Closing.WITH_OBJECTION, settlement.settledAt())
                : settled;
    }

    Review closed(Closing closing, Instant now) {
        return with(arrangement, closing, now, talks, settlements);
    }

    private Review with(
            @Nullable Arrangement arrangement,
            @Nullable Closing closing,
            @Nullable Instant closedAt,
            List<Talk> talks,
            List<Settlement> settlements) {
        return new Review(
                id,
                version,
                engagementId,
                kind,
                designId,
                openedAt,
                arrangement,
                closing,
                closedAt,
                intentions,
                talks,
                settlements);
    }

    private static <T> List<T> and(List<T> all, T another) {
        return Stream.concat(all.stream(), Stream.of(another)).toList();
    }
}
