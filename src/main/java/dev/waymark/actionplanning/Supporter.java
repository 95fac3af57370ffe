package dev.waymark.actionplanning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Somebody whom the leader asks for feedback on the practices, about once a month (acceptance ).
 *
 * @param since when it came to be as it is
 * @param personId who answers by a personal link; null where the two talk
 */
record Supporter(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        UUID meetingId,
        String name,
        @Nullable String relation,
        State state,
        Instant since,
        @Nullable UUID personId) {

    /** Whether the person takes part. */
    enum State {
        NAMED("to be asked"),
        AGREED("agreed"),
        DECLINED("declined"),
        ENDED("has ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Supporter named(PlanningMeeting meeting, String name, @Nullable String relation, Instant now) {
        return new Supporter(
                UUID.randomUUID(), 0, meeting.engagementId(), meeting.id(), name, relation, State.NAMED, now, null);
    }

    Supporter is(State state, Instant now) {
        return new Supporter(id, version, engagementId, meetingId, name, relation, state, now, personId);
    }

    Supporter answeringByLink(UUID personId, Instant now) {
        return new Supporter(id, version, engagementId, meetingId, name, relation, State.AGREED, now, personId);
    }
}
