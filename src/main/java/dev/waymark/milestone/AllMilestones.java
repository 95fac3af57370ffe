package dev.waymark.milestone;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All milestones. */
interface AllMilestones extends Repository<Milestone, UUID> {

    Milestone save(Milestone milestone);

    Optional<Milestone> findById(UUID id);

    List<Milestone> findByEngagementIdAndKindAndClosedAtIsNull(UUID engagementId, MilestoneKind kind);

    int countByEngagementIdAndKind(UUID engagementId, MilestoneKind kind);

    Optional<Milestone> findFirstByEngagementIdAndKindOrderByProgramVersionDescOpenedAtDesc(
            UUID engagementId, MilestoneKind kind);
}
