package dev.waymark.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The plans of all engagements, agreed or on their way. */
interface PlanProposals extends Repository<PlanProposal, UUID> {

    PlanProposal save(PlanProposal proposal);

    Optional<PlanProposal> findById(UUID id);

    List<PlanProposal> findByEngagementIdAndAgreedAtNotNullOrderByOpenedAt(UUID engagementId);

    Optional<PlanProposal> findFirstByEngagementIdOrderByOpenedAtDesc(UUID engagementId);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default PlanProposal get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No plan proposal " + id));
    }
}
