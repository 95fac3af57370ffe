package dev.waymark.engagement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All engagements. */
public interface Engagements extends Repository<Engagement, UUID> {

    Engagement save(Engagement engagement);

    Optional<Engagement> findById(UUID id);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Engagement get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No engagement " + id));
    }

    @Modifying
    @Query("update engagement set step = :step, version = version + 1 where id = :id")
    void enter(UUID id, Step step);

    Page<Engagement> findByState(Engagement.State state, Pageable page);
}
