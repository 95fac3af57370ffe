package dev.waymark.notice;

import dev.waymark.notice.TaskLookup.OpenTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was known, at one moment, of the tasks and engagements that many notices speak of.
 *
 * @param open tasks, by id
 * @param paused engagements
 * @param leaders names, by engagement
 * @param readAt when
 */
record Facts(Map<String, OpenTask> open, Set<UUID> paused, Map<UUID, String> leaders, Instant readAt) {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** A server may take its time over a mail; what has become of the next one's task meanwhile is not known. */
    boolean isFresh(Instant now) {
        return now.isBefore(readAt.plus(FRESH));
    }

    boolean isOpen(String taskId) {
        return open.containsKey(taskId);
    }

    /** Null where there is none, or it is not open. */
    @Nullable
    OpenTask task(Notice notice) {
        return notice.taskId() == null ? null : open.get(notice.taskId());
    }

    boolean isPaused(Notice notice) {
        return notice.engagementId() != null && paused.contains(notice.engagementId());
    }

    @Nullable
    String leader(Notice notice) {
        return notice.engagementId() == null ? null : leaders.get(notice.engagementId());
    }
}
