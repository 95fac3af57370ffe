package dev.waymark.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The ground rules of all first sessions. */
interface AllGroundRules extends Repository<GroundRules, UUID> {

    GroundRules save(GroundRules rules);

    Optional<GroundRules> findById(UUID sessionId);

    /** Refuses with {@link IllegalArgumentException} where none were agreed on in this session. */
    default GroundRules get(UUID sessionId) {
        return findById(sessionId)
                .orElseThrow(() -> new IllegalArgumentException("No ground rules of session " + sessionId));
    }
}
