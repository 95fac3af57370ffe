package dev.waymark.engagement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The outcomes of all engagements. */
public interface Outcomes extends ListCrudRepository<Outcome, UUID> {

    List<Outcome> findByEngagementIdOrderByPosition(UUID engagementId);

    @Modifying
    @Query("delete from outcome where engagement_id = :engagementId")
    void deleteByEngagementId(UUID engagementId);

    @Query("select count(*) from outcome where engagement_id = :engagementId")
    int countByEngagementId(UUID engagementId);
}
