package dev.waymark.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the outbox.
 *
 * @param attempts how often a server refused it for the time being
 * @param messageId of the mail, the same at every attempt, so that a reader's mailbox can tell a repetition
 */
record Notice(
        UUID id,
        NoticeKind kind,
        UUID personId,
        @Nullable UUID engagementId,
        @Nullable String taskId,
        @Nullable Instant happensAt,
        @Nullable UUID eventId,
        int eventSequence,
        @Nullable UUID subjectId,
        Channel channel,
        Instant createdAt,
        State state,
        int attempts,
        String messageId,
        @Nullable String lastError) {

    /** Where a notice has got to. */
    enum State {
        WAITING,
        SENT,
        /** No longer true, or said elsewhere, when its turn came. */
        OBSOLETE,
        /** Given up by the program; a program manager decides. */
        UNDELIVERABLE,
        /** Given up by a program manager. */
        DROPPED
    }
}
