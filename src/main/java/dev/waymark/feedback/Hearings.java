package dev.waymark.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was heard, by engagement. */
interface Hearings extends Repository<Hearing, UUID> {

    Hearing save(Hearing hearing);

    Optional<Hearing> findById(UUID engagementId);

    default Hearing of(UUID engagementId) {
        return findById(engagementId).orElseGet(() -> Hearing.ofNothing(engagementId));
    }
}
