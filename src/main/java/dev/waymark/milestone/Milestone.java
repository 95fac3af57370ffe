package dev.waymark.milestone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A point of the program that leader and sponsors decide on, in one version of what they were shown.
 *
 * @param subjectId the program design or the review that is decided on
 * @param seal SHA-256 of what was shown, in lower-case hexadecimal digits
 * @param closedAt from here on nobody's answer is taken any more
 */
public record Milestone(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        MilestoneKind kind,
        UUID subjectId,
        int programVersion,
        String seal,
        Instant openedAt,
        @Nullable Instant closedAt) {

    boolean isOpen() {
        return closedAt == null;
    }

    Milestone closed(Instant now) {
        return new Milestone(id, version, engagementId, kind, subjectId, programVersion, seal, openedAt, now);
    }
}
