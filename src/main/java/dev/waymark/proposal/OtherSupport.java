package dev.waymark.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Other professional help that the leader has, for the leader alone (R-6, acceptance ).
 *
 * @param id the proposal's
 */
record OtherSupport(
        @Id UUID id,
        @Version int version,
        String what,
        boolean continues,
        @Nullable String commitment) {}
