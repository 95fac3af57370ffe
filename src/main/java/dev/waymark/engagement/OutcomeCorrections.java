package dev.waymark.engagement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Every correction of a target. */
public interface OutcomeCorrections extends ListCrudRepository<OutcomeCorrection, UUID> {

    List<OutcomeCorrection> findByOutcomeIdInOrderByCorrectedAt(Collection<UUID> outcomeIds);
}
