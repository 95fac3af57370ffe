package dev.waymark.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Whether the leader understands the plan and wants it (acceptance ).
 *
 * @param understanding 1, hardly, to 10, fully
 * @param motivation 1, hardly, to 10, fully
 */
record BuyIn(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        int understanding,
        int motivation,
        @Nullable String note,
        Instant askedAt) {

    boolean isHighEnough(ProposalSettings settings) {
        return understanding >= settings.lowestUnderstanding() && motivation >= settings.lowestMotivation();
    }
}
