package dev.waymark.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a person is to be told, without any content of a talk.
 *
 * @param engagementId what it is about; null for notices about no engagement
 * @param taskId the task that must still be open and the person's own when the mail goes out; null where there is none
 * @param happensAt when it takes place, after which nobody is told any more; null where it has no moment of its own
 * @param eventId the calendar event that it speaks of; null where it speaks of none
 * @param eventSequence of the event when the notice was written; once the event has a higher one, nobody is told any more
 * @param subjectId what it speaks of where that is neither a task nor an event, for a {@link NoticeSubjects} to know
 */
public record NewNotice(
        NoticeKind kind,
        UUID personId,
        @Nullable UUID engagementId,
        @Nullable String taskId,
        @Nullable Instant happensAt,
        @Nullable UUID eventId,
        int eventSequence,
        @Nullable UUID subjectId) {

    /** About something that must still be as the notice says when the mail goes out. */
    public static NewNotice aboutSubject(NoticeKind kind, UUID personId, UUID engagementId, UUID subjectId) {
        return new NewNotice(kind, personId, engagementId, null, null, null, 0, subjectId);
    }

    /** About a calendar event, which must still be as it is now when the mail goes out. */
    public static NewNotice aboutEvent(
            NoticeKind kind,
            UUID personId,
            @Nullable UUID engagementId,
            UUID eventId,
            int eventSequence,
            @Nullable Instant happensAt) {
        return new NewNotice(kind, personId, engagementId, null, happensAt, eventId, eventSequence, null);
    }

    public NewNotice(
            NoticeKind kind,
            UUID personId,
            @Nullable UUID engagementId,
            @Nullable String taskId,
            @Nullable Instant happensAt) {
        this(kind, personId, engagementId, taskId, happensAt, null, 0, null);
    }

    public NewNotice(NoticeKind kind, UUID personId, @Nullable UUID engagementId, @Nullable String taskId) {
        this(kind, personId, engagementId, taskId, null, null, 0, null);
    }
}
