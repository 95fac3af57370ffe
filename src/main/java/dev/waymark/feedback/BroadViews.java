package dev.waymark.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The broad view of every engagement whose interviews are done. */
interface BroadViews extends Repository<BroadView, UUID> {

    BroadView save(BroadView view);

    Optional<BroadView> findById(UUID engagementId);

    @Query("select count(*) from gathered_theme where engagement_id = :engagementId")
    int countThemes(UUID engagementId);
}
