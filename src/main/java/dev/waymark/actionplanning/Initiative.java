package dev.waymark.actionplanning;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something that the leader wants to move in the organisation (acceptance A-81).
 *
 * @param position from 1, in the order in which they were first written
 * @param writtenAt when it was first written
 */
record Initiative(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        int position,
        Kind kind,
        String title,
        @Nullable String detail,
        State state,
        Instant writtenAt) {

    /** The two kinds; pivotal conversations change soonest (acceptance A-84). */
    enum Kind {
        INITIATIVE("Initiative"),
        PIVOTAL_CONVERSATION("Pivotal conversation");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** The kind that a form's answer stands for. */
        static Kind of(String answer) {
            return answer.equals("pivotalConversation") ? PIVOTAL_CONVERSATION : INITIATIVE;
        }
    }

    /** Spelled in small letters in the form. */
    enum State {
        CURRENT,
        DONE,
        DROPPED
    }

    static Initiative written(
            UUID engagementId, int position, Kind kind, String title, @Nullable String detail, Instant now) {
        return new Initiative(UUID.randomUUID(), 0, engagementId, position, kind, title, detail, State.CURRENT, now);
    }

    boolean isPivotal() {
        return kind == Kind.PIVOTAL_CONVERSATION;
    }

    Initiative updated(String title, @Nullable String detail, State state) {
        return new Initiative(id, version, engagementId, position, kind, title, detail, state, writtenAt);
    }

    boolean reads(String title, @Nullable String detail, State state) {
        return this.title.equals(title) && Objects.equals(this.detail, detail) && this.state == state;
    }
}
