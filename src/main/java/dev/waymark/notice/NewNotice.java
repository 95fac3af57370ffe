package dev.waymark.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a person is to be told, without any content of a talk.
 *
 * @param engagementId what it is about; null for notices about no engagement
 * @param taskId the task that must still be open when the mail goes out, and the person's own unless the kind is
 *     about another's; null where there is none
 * @param happensAt when it takes place, after which nobody is told any more; null where it has no moment of its own
 * @param eventId the calendar event that it speaks of; null where it speaks of none
 * @param eventSequence of the event when the notice was written; once the event has a higher one, nobody is told any more
 */
public record NewNotice(
        NoticeKind kind,
        UUID personId,
        @Nullable UUID engagementId,
        @Nullable String taskId,
        @Nullable Instant happensAt,
        @Nullable UUID eventId,
        int eventSequence) {

    /** About a calendar event, which must still be as it is now when the mail goes out. */
    public static NewNotice aboutEvent(
            NoticeKind kind,
            UUID personId,
            @Nullable UUID engagementId,
            UUID eventId,
            int eventSequence,
            @Nullable Instant happensAt) {
        return new NewNotice(kind, personId, engagementId, null, happensAt, eventId, eventSequence);
    }

    public NewNotice(
            NoticeKind kind,
            UUID personId,
            @Nullable UUID engagementId,
            @Nullable String taskId,
            @Nullable Instant happensAt) {
        this(kind, personId, engagementId, taskId, happensAt, null, 0);
    }

    public NewNotice(NoticeKind kind, UUID personId, @Nullable UUID engagementId, @Nullable String taskId) {
        this(kind, personId, engagementId, taskId, null, null, 0);
    }
}
