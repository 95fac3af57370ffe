package dev.waymark.consent;

import dev.waymark.access.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Who sees what in an engagement, as its leader has accepted it last.
 *
 * @param id the engagement's
 * @param visible as {@link Visibility#written} has it
 * @param seal SHA-256 of it, in lower-case hexadecimal digits
 * @param personId the leader; null where that was before it was kept, and the table of the first version that kept it
 *     stands here
 */
record AcceptedVisibility(
        @Id UUID id,
        @Version int version,
        String visible,
        String seal,
        @Nullable UUID personId,
        Instant acceptedAt) {

    static AcceptedVisibility none(UUID engagementId, Instant now) {
        return new AcceptedVisibility(engagementId, 0, "", "", null, now);
    }

    AcceptedVisibility by(UUID personId, Visibility table, Instant now) {
        return new AcceptedVisibility(id, version, table.written(), table.seal(), personId, now);
    }

    Visibility table() {
        return Visibility.read(visible);
    }
}
