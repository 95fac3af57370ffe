package dev.waymark.engagement;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** How each leader goes on. */
interface Continuations extends CrudRepository<Continuation, UUID> {

    default Continuation get(UUID engagementId) {
        return findById(engagementId)
                .orElseThrow(() -> new IllegalArgumentException("No continuation of " + engagementId));
    }
}
