package dev.waymark.consent;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who sees what in every engagement whose leader has accepted it. */
interface AcceptedVisibilities extends Repository<AcceptedVisibility, UUID> {

    AcceptedVisibility save(AcceptedVisibility accepted);

    Optional<AcceptedVisibility> findById(UUID engagementId);
}
