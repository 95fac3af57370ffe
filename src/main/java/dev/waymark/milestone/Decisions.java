package dev.waymark.milestone;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All answers to milestones. */
interface Decisions extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    @Query("select exists (select 1 from decision where milestone_id = :milestoneId and seat_id = :seatId)")
    boolean existsByMilestoneIdAndSeatId(UUID milestoneId, UUID seatId);

    @Query("select * from decision where milestone_id = :milestoneId")
    List<Decision> findByMilestoneId(UUID milestoneId);
}
