package dev.waymark.engagement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All engagements. */
public interface Engagements extends Repository<Engagement, UUID> {

    Engagement save(Engagement engagement);

    Optional<Engagement> findById(UUID id);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Engagement get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No engagement " + id));
    }

    Page<Engagement> findByState(Engagement.State state, Pageable page);
}
