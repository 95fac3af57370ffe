package dev.waymark.review;

import dev.waymark.planning.DesignElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What the coach wrote in one round of a review; the leader reads it first, sponsors once it is released.
 *
 * @param round from 1
 * @param celebration progress worth celebrating; always there at the end of a program (acceptance A-55)
 * @param comment what the leader wants corrected; null where nothing is
 * @param releasedAt null as long as only coach and leader may read it
 */
record Report(
        @Id UUID id,
        @Version int version,
        UUID reviewId,
        int round,
        String summary,
        @Nullable String celebration,
        Instant writtenAt,
        @Nullable String comment,
        @Nullable Instant releasedAt,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<Comparison> comparisons,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<Change> changes,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<TargetCorrection> targets) {

    static Report written(
            UUID reviewId,
            int round,
            String summary,
            @Nullable String celebration,
            Instant now,
            List<Comparison> comparisons,
            List<Change> changes,
            List<TargetCorrection> targets) {
        return new Report(
                UUID.randomUUID(),
                0,
                reviewId,
                round,
                summary,
                celebration,
                now,
                null,
                null,
                comparisons,
                changes,
                targets);
    }

    Comparison comparison(UUID outcomeId) {
        return comparisons.stream()
                .filter(each -> each.outcomeId().equals(outcomeId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The report leaves out outcome " + outcomeId));
    }

    Optional<TargetCorrection> correctionOf(UUID outcomeId) {
        return targets.stream()
                .filter(each -> each.outcomeId().equals(outcomeId))
                .findFirst();
    }

    /** The program that results when the changes are laid over the design that the review began with. */
    List<DesignElement> over(List<DesignElement> before) {
        List<DesignElement> after = new ArrayList<>(before);
        for (Change change : changes) {
            if (change.replaces() == null) {
                after.add(change.asElement());
            } else {
                after.set(change.replaces(), change.asElement());
            }
        }
        return List.copyOf(after);
    }
}
