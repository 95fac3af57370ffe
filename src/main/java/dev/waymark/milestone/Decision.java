package dev.waymark.milestone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One seat's answer to a milestone; it is kept as it was given.
 *
 * @param seatId the leader or sponsor whose answer it is
 * @param personId who gave it: the same person, the sponsor's deputy, or the program manager who went on without
 */
record Decision(
        @Id UUID id,
        @Version int version,
        UUID milestoneId,
        UUID seatId,
        UUID personId,
        Role role,
        Answer answer,
        @Nullable String reason,
        Instant decidedAt) {

    enum Role {
        LEADER("Leader"),
        SPONSOR("Sponsor"),
        DEPUTY("Deputy"),
        PROGRAM_MANAGER("Program manager");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    enum Answer {
        YES("yes"),
        NO("asked for a change"),
        PROCEEDED_WITHOUT("went on without an answer");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Answer of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    /** Whether the milestone may be reached with this answer. */
    boolean carries() {
        return answer != Answer.NO;
    }
}
