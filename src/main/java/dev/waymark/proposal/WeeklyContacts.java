package dev.waymark.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every week's contact. */
interface WeeklyContacts extends Repository<WeeklyContact, UUID> {

    WeeklyContact save(WeeklyContact contact);

    List<WeeklyContact> findByProposalIdOrderByHeldOn(UUID proposalId);
}
