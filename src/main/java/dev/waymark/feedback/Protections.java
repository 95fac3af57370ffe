package dev.waymark.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What the raters of every engagement were promised. */
interface Protections extends Repository<Protection, UUID> {

    Protection save(Protection protection);

    /** Holds the round until the transaction ends, so that its answers are taken one after the other. */
    @Query("select id from protection where id = :engagementId for update")
    UUID hold(UUID engagementId);

    /** Empty before the first raters are named. */
    Optional<Protection> findById(UUID engagementId);

    /** Refuses with {@link IllegalStateException} before the first raters are named. */
    default Protection get(UUID engagementId) {
        return findById(engagementId)
                .orElseThrow(() -> new IllegalStateException("Nothing promised in " + engagementId));
    }
}
