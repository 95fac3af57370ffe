package dev.waymark.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What the raters of every engagement were promised. */
interface Protections extends Repository<Protection, UUID> {

    Protection save(Protection protection);

    /** Empty before the first raters are named. */
    Optional<Protection> findById(UUID engagementId);
}
