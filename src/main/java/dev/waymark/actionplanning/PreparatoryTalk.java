package dev.waymark.actionplanning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A talk that the leader has held before the meeting (acceptance ).
 *
 * @param about the feedback that was puzzling or troubling; null for the talk with the manager
 * @param concern null for the talk with the manager
 * @param debrief what coach and leader make of it; null before the meeting
 */
record PreparatoryTalk(
        @Id UUID id,
        @Version int version,
        UUID meetingId,
        int position,
        Kind kind,
        String withWhom,
        @Nullable String about,
        @Nullable Concern concern,
        LocalDate heldOn,
        String said,
        @Nullable String debrief) {

    /** With whom. */
    enum Kind {
        MANAGER,
        OTHER
    }

    /** Why a feedback item calls for a talk; spelled as in the form. */
    enum Concern {
        puzzling,
        troubling
    }

    PreparatoryTalk debriefed(String debrief) {
        return new PreparatoryTalk(
                id, version, meetingId, position, kind, withWhom, about, concern, heldOn, said, debrief);
    }
}
