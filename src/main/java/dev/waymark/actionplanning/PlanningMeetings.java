package dev.waymark.actionplanning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The planning meetings of all engagements. */
interface PlanningMeetings extends Repository<PlanningMeeting, UUID> {

    PlanningMeeting save(PlanningMeeting meeting);

    Optional<PlanningMeeting> findById(UUID id);

    Optional<PlanningMeeting> findFirstByEngagementIdOrderByOpenedAtDesc(UUID engagementId);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default PlanningMeeting get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No planning meeting " + id));
    }
}
