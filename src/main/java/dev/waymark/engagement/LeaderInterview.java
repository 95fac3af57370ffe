package dev.waymark.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What the leader told the coach, in the six parts of step 2 and the world around them; for the coach alone.
 *
 * @param id the engagement's
 */
record LeaderInterview(
        @Id UUID id,
        @Version int version,
        LocalDate heldOn,
        String commitments,
        String concerns,
        String breakdowns,
        String behaviours,
        String communicationStyle,
        String promises,
        String world) {}
