package dev.waymark.proposal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The steps of all plans. */
interface ProposalSteps extends ListCrudRepository<ProposalStep, UUID> {

    List<ProposalStep> findByProposalIdOrderByPosition(UUID proposalId);

    List<ProposalStep> findByProposalIdInOrderByPosition(Collection<UUID> proposalIds);
}
