package dev.waymark.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The metrics of all action plans. */
interface Metrics extends Repository<Metric, UUID> {

    Metric save(Metric metric);

    Optional<Metric> findById(UUID id);

    @Modifying
    @Query("delete from metric where id = :id")
    void deleteById(UUID id);

    List<Metric> findByEngagementIdOrderByCreatedAtAscIdAsc(UUID engagementId, Limit limit);
}
