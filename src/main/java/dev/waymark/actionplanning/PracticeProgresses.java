package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** What supporters have seen of the practices. */
interface PracticeProgresses extends ListCrudRepository<PracticeProgress, UUID> {

    List<PracticeProgress> findByTalkId(UUID talkId);
}
