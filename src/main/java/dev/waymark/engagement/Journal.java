package dev.waymark.engagement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** What happened in every engagement, as the {@link Diary} has written it. */
public interface Journal extends Repository<JournalEntry, UUID> {

    List<JournalEntry> findByEngagementIdOrderByAtDesc(UUID engagementId, Pageable page);
}
