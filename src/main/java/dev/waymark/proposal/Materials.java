package dev.waymark.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The materials of all plans. */
interface Materials extends ListCrudRepository<Material, UUID> {

    List<Material> findByProposalIdOrderByPosition(UUID proposalId);

    @Modifying
    @Query("delete from proposal_material where proposal_id = :proposalId")
    void deleteByProposalId(UUID proposalId);
}
