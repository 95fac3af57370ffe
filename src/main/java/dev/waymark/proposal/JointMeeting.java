package dev.waymark.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A meeting of leader, coach and another professional, because the leader finds it helpful (acceptance ).
 *
 * @param forCoach what the leader lets the coach know of it
 * @param heldOn null until it is arranged, or where it does not take place
 */
record JointMeeting(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        String forCoach,
        @Nullable LocalDate heldOn,
        @Nullable String arrangement) {}
