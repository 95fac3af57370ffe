package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

/** The agenda items that were covered or left out. */
interface AgendaOutcomes extends Repository<AgendaOutcome, UUID> {

    AgendaOutcome save(AgendaOutcome outcome);

    List<AgendaOutcome> findByMeetingId(UUID meetingId);

    default void covered(UUID meetingId, AgendaItem item, @Nullable String notes) {
        save(new AgendaOutcome(UUID.randomUUID(), 0, meetingId, item, true, null, notes));
    }

    default void leftOut(UUID meetingId, AgendaItem item, @Nullable String reason) {
        save(new AgendaOutcome(UUID.randomUUID(), 0, meetingId, item, false, reason, null));
    }
}
