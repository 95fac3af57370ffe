package dev.waymark.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The raters of all engagements. */
interface Raters extends Repository<Rater, UUID> {

    Rater save(Rater rater);

    /** In one round trip where they are new. */
    List<Rater> saveAll(Iterable<Rater> raters);

    Optional<Rater> findById(UUID id);

    /** Refuses with {@link IllegalArgumentException} where there is no such rater in the engagement. */
    default Rater get(UUID engagementId, UUID id) {
        return findById(id)
                .filter(rater -> rater.engagementId().equals(engagementId))
                .orElseThrow(() -> new IllegalArgumentException("No rater " + id + " in engagement " + engagementId));
    }

    @Query("select * from rater where engagement_id = :engagementId order by name, id")
    List<Rater> findByEngagementIdOrderByNameAscIdAsc(UUID engagementId);

    @Query("select * from rater where engagement_id = :engagementId and state = :state order by name, id")
    List<Rater> findByEngagementIdAndStateOrderByNameAscIdAsc(UUID engagementId, Rater.State state);

    /** Who is still to be heard, in the same order each time. */
    default List<Rater> open(UUID engagementId) {
        return findByEngagementIdAndStateOrderByNameAscIdAsc(engagementId, Rater.State.NAMED);
    }

    default RaterNames names(UUID engagementId) {
        return new RaterNames(findByEngagementIdOrderByNameAscIdAsc(engagementId));
    }
}
