package dev.waymark.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What program managers have allowed beyond the budgets. */
interface AllExtraHours extends Repository<ExtraHours, UUID> {

    ExtraHours save(ExtraHours extra);

    List<ExtraHours> findByEngagementId(UUID engagementId);
}
