package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The leadership practices of all plans. */
interface Practices extends ListCrudRepository<Practice, UUID> {

    List<Practice> findByMeetingIdOrderByPosition(UUID meetingId);

    List<Practice> findByMeetingIdAndStateOrderByPosition(UUID meetingId, Practice.State state);

    List<Practice> findByEngagementIdAndStateOrderByPosition(UUID engagementId, Practice.State state);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Practice get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No practice " + id));
    }

    /** Those that have come through every question of the meeting. */
    default List<Practice> agreed(UUID meetingId) {
        return findByMeetingIdAndStateOrderByPosition(meetingId, Practice.State.FINAL);
    }
}
