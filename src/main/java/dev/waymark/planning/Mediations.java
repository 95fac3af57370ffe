package dev.waymark.planning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every mediation. */
interface Mediations extends Repository<Mediation, UUID> {

    Mediation save(Mediation mediation);

    Optional<Mediation> findById(UUID milestoneId);

    boolean existsByEngagementIdAndWay(UUID engagementId, Mediation.Way way);
}
