package dev.waymark.action;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The actions of all engagements. */
interface Actions extends Repository<Action, UUID> {

    Action save(Action action);

    Optional<Action> findById(UUID id);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Action get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No action " + id));
    }

    /** The earliest day first. */
    @Query("""
            select * from action where engagement_id = :engagementId and state in ('OPEN', 'ON_HOLD')
            order by by_when, id limit :most
            """)
    List<Action> open(UUID engagementId, int most);

    Page<Action> findByEngagementIdAndStateInOrderByByWhenAscIdAsc(
            UUID engagementId, Collection<Action.State> states, Pageable page);

    Page<Action> findByEngagementIdAndStateInOrderByEndedAtDescIdAsc(
            UUID engagementId, Collection<Action.State> states, Pageable page);

    List<Action> findByEngagementIdAndOwnerAndStateInOrderByIdAsc(
            UUID engagementId, Side owner, Collection<Action.State> states, Limit limit);

    /** What the leader of engagements still has to do in all of them. */
    @Query("select * from action where owner = 'LEADER' and state in ('OPEN', 'ON_HOLD')"
            + " and engagement_id in (select id from engagement where leader_id = :leaderId)")
    List<Action> openOfLeader(UUID leaderId);

    List<Action> findByOriginIdInOrderByByWhenAscIdAsc(Collection<UUID> originIds);

    List<Action> findByMetricIdInOrderByByWhenAscIdAsc(Collection<UUID> metricIds, Limit limit);

    /** The other columns are left alone, and so is the version: nobody else writes this one. */
    @Modifying
    @Query("update action set process_instance = :processInstance where id = :id")
    void follow(UUID id, String processInstance);

    /** Its actions stay, and stand alone; whoever was about to write one of them comes second. */
    @Modifying
    @Query("update action set project_id = null, version = version + 1 where project_id = :projectId")
    void leaveProject(UUID projectId);

    @Modifying
    @Query("update action set metric_id = null, version = version + 1 where metric_id = :metricId")
    void leaveMetric(UUID metricId);

    @Modifying
    @Query("delete from action where id = :id")
    void deleteById(UUID id);
}
