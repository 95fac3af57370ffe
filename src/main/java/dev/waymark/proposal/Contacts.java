package dev.waymark.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The contacts of all plans. */
interface Contacts extends ListCrudRepository<Contact, UUID> {

    List<Contact> findByProposalIdOrderByPosition(UUID proposalId);

    @Modifying
    @Query("delete from proposal_contact where proposal_id = :proposalId")
    void deleteByProposalId(UUID proposalId);
}
