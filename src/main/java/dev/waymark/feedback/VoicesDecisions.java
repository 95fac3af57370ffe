package dev.waymark.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every decision on too few voices. */
interface VoicesDecisions extends Repository<VoicesDecision, UUID> {

    VoicesDecision save(VoicesDecision decision);

    List<VoicesDecision> findByEngagementIdOrderByDecidedAt(UUID engagementId);
}
