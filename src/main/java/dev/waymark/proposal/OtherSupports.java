package dev.waymark.proposal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Other help that leaders have. */
interface OtherSupports extends Repository<OtherSupport, UUID> {

    OtherSupport save(OtherSupport support);

    Optional<OtherSupport> findById(UUID proposalId);

    @Modifying
    @Query("delete from other_support where id = :proposalId")
    void deleteByProposalId(UUID proposalId);

    @Modifying
    @Query("delete from other_support where id in (select id from plan_proposal where engagement_id = :engagementId)")
    void deleteByEngagementId(UUID engagementId);
}
