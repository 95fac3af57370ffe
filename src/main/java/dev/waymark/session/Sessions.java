package dev.waymark.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The coaching sessions of all engagements. */
interface Sessions extends Repository<CoachingSession, UUID> {

    CoachingSession save(CoachingSession session);

    Optional<CoachingSession> findById(UUID id);

    /** Refuses with {@link IllegalArgumentException} where there is no such session in the engagement. */
    default CoachingSession get(UUID engagementId, UUID id) {
        return findById(id)
                .filter(session -> session.engagementId().equals(engagementId))
                .orElseThrow(() -> new IllegalArgumentException("No session " + id + " in engagement " + engagementId));
    }

    @Query("select * from coaching_session where engagement_id = :engagementId order by number desc limit 1")
    Optional<CoachingSession> findFirstByEngagementIdOrderByNumberDesc(UUID engagementId);

    Optional<CoachingSession> findFirstByEngagementIdAndStateAndNumberLessThanOrderByNumberDesc(
            UUID engagementId, CoachingSession.State state, int number);

    Optional<CoachingSession> findFirstByEngagementIdAndStateOrderByNumberDesc(
            UUID engagementId, CoachingSession.State state);

    List<CoachingSession> findByEngagementIdAndState(UUID engagementId, CoachingSession.State state);

    @Query("select count(*) from coaching_session where engagement_id = :engagementId and state = :state")
    int countByEngagementIdAndState(UUID engagementId, CoachingSession.State state);

    @Query("""
            select exists (
                select 1 from coaching_session
                where engagement_id = :engagementId and coach_id = :coachId and state = :state)
            """)
    boolean existsByEngagementIdAndCoachIdAndState(UUID engagementId, UUID coachId, CoachingSession.State state);

    @Query("select coalesce(sum(against_coach), 0) from coaching_session where coach_id = :coachId")
    int brokenBy(UUID coachId);
}
