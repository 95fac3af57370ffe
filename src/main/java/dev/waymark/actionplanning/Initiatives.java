package dev.waymark.actionplanning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The initiatives of all leaders. */
interface Initiatives extends ListCrudRepository<Initiative, UUID> {

    List<Initiative> findByEngagementIdOrderByPosition(UUID engagementId);

    List<Initiative> findByEngagementIdAndStateOrderByPosition(UUID engagementId, Initiative.State state);

    Optional<Initiative> findFirstByEngagementIdOrderByWrittenAt(UUID engagementId);

    default List<Initiative> current(UUID engagementId) {
        return findByEngagementIdAndStateOrderByPosition(engagementId, Initiative.State.CURRENT);
    }
}
