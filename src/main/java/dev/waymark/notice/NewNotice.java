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
 */
public record NewNotice(
        NoticeKind kind,
        UUID personId,
        @Nullable UUID engagementId,
        @Nullable String taskId,
        @Nullable Instant happensAt) {

    public NewNotice(NoticeKind kind, UUID personId, @Nullable UUID engagementId, @Nullable String taskId) {
        this(kind, personId, engagementId, taskId, null);
    }
}
