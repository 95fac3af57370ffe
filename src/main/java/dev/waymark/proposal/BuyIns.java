package dev.waymark.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every answer to the question whether a plan is understood and wanted. */
interface BuyIns extends Repository<BuyIn, UUID> {

    BuyIn save(BuyIn buyIn);

    List<BuyIn> findByProposalIdOrderByAskedAt(UUID proposalId);

    Optional<BuyIn> findFirstByProposalIdOrderByAskedAtDesc(UUID proposalId);
}
