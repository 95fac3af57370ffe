package dev.waymark.milestone;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All milestones. */
interface AllMilestones extends Repository<Milestone, UUID> {

    Milestone save(Milestone milestone);

    Optional<Milestone> findById(UUID id);

    @Query("select * from milestone where engagement_id = :engagementId and kind = :kind and closed_at is null")
    List<Milestone> findByEngagementIdAndKindAndClosedAtIsNull(UUID engagementId, MilestoneKind kind);

    @Query("select count(*) from milestone where engagement_id = :engagementId and kind = :kind")
    int countByEngagementIdAndKind(UUID engagementId, MilestoneKind kind);

    @Query("""
            select * from milestone where engagement_id = :engagementId and kind = :kind
            order by program_version desc, opened_at desc limit 1
            """)
    Optional<Milestone> findFirstByEngagementIdAndKindOrderByProgramVersionDescOpenedAtDesc(
            UUID engagementId, MilestoneKind kind);
}
