package dev.waymark.milestone;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All answers to milestones. */
interface Decisions extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    boolean existsByMilestoneIdAndSeatId(UUID milestoneId, UUID seatId);

    List<Decision> findByMilestoneId(UUID milestoneId);
}
