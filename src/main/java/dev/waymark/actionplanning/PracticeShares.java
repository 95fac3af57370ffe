package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** With whom practices were shared. */
interface PracticeShares extends ListCrudRepository<PracticeShare, UUID> {

    List<PracticeShare> findByMeetingIdOrderBySharedOn(UUID meetingId);
}
