package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Every talk held before a planning meeting. */
interface PreparatoryTalks extends ListCrudRepository<PreparatoryTalk, UUID> {

    List<PreparatoryTalk> findByMeetingIdOrderByPosition(UUID meetingId);
}
