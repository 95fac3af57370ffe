package dev.waymark.proposal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The steps of all plans. */
interface ProposalSteps extends ListCrudRepository<ProposalStep, UUID> {

    List<ProposalStep> findByProposalIdOrderByPosition(UUID proposalId);

    List<ProposalStep> findByProposalIdInOrderByPosition(Collection<UUID> proposalIds);

    @Modifying
    @Query("delete from proposal_step where proposal_id = :proposalId")
    void deleteByProposalId(UUID proposalId);
}
