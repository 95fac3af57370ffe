package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The supporters of all leaders. */
interface Supporters extends ListCrudRepository<Supporter, UUID> {

    List<Supporter> findByMeetingIdOrderByNameAscIdAsc(UUID meetingId);

    List<Supporter> findByEngagementIdOrderByNameAscIdAsc(UUID engagementId);

    /** In every engagement, those whom the person still answers for. */
    List<Supporter> findByPersonIdAndStateOrderByIdAsc(UUID personId, Supporter.State state);

    boolean existsByEngagementIdAndPersonIdAndState(UUID engagementId, UUID personId, Supporter.State state);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Supporter get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No supporter " + id));
    }
}
