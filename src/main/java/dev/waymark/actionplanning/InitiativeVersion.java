package dev.waymark.actionplanning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** How an initiative read until it was changed (acceptance A-82). */
record InitiativeVersion(
        @Id UUID id,
        @Version int version,
        UUID initiativeId,
        String title,
        @Nullable String detail,
        Initiative.State state,
        Instant replacedAt) {

    static InitiativeVersion of(Initiative before, Instant now) {
        return new InitiativeVersion(
                UUID.randomUUID(), 0, before.id(), before.title(), before.detail(), before.state(), now);
    }
}
