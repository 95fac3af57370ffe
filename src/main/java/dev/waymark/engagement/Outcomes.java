package dev.waymark.engagement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The outcomes of all engagements. */
public interface Outcomes extends ListCrudRepository<Outcome, UUID> {

    List<Outcome> findByEngagementIdOrderByPosition(UUID engagementId);
}
