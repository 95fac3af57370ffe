package dev.waymark.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A light word between the two while the plan runs (acceptance ).
 *
 * @param confidence the leader's, 1, hardly, to 10, fully
 * @param purposes what it was for, with commas between
 */
record WeeklyContact(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        LocalDate heldOn,
        int confidence,
        @Nullable String purposes,
        @Nullable String note) {}
