package dev.waymark.engagement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The leaders' ratings of themselves, one per engagement and moment. */
public interface SelfRatings extends Repository<SelfRating, UUID> {

    SelfRating save(SelfRating rating);

    @Query("select * from self_rating where engagement_id = :engagementId and moment = :moment")
    Optional<SelfRating> findByEngagementIdAndMoment(UUID engagementId, SelfRating.Moment moment);

    List<SelfRating> findByEngagementId(UUID engagementId);
}
