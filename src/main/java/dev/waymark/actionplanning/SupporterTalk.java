package dev.waymark.actionplanning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A month's talk with a supporter, or the reason why there was none.
 *
 * @param heldOn null where there was none
 */
record SupporterTalk(
        @Id UUID id,
        @Version int version,
        UUID supporterId,
        @Nullable LocalDate heldOn,
        @Nullable String reason) {}
