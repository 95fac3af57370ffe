package dev.waymark.action;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What was said and done, of all engagements. */
interface Stream extends Repository<StreamEntry, UUID> {

    StreamEntry save(StreamEntry entry);

    Page<StreamEntry> findByEngagementIdOrderBySeqDesc(UUID engagementId, Pageable page);

    List<StreamEntry> findByActionIdOrderBySeqDesc(UUID actionId, Limit limit);

    @Modifying
    @Query("delete from stream_entry where action_id = :actionId")
    void deleteByActionId(UUID actionId);
}
