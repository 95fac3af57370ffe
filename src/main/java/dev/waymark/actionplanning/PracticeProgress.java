package dev.waymark.actionplanning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What a supporter sees of one practice.
 *
 * @param progress 1, hardly, to 10, fully
 * @param writtenBy the supporter who wrote it; null where the leader has written a talk down
 */
record PracticeProgress(
        @Id UUID id,
        @Version int version,
        UUID talkId,
        UUID practiceId,
        int progress,
        @Nullable String note,
        @Nullable UUID writtenBy) {}
