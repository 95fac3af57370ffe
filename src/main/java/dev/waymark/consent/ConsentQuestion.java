package dev.waymark.consent;

import dev.waymark.access.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The question to a leader whether a wider table may hold in the running engagement, and the answer as it was given.
 *
 * @param number from 1 in each engagement
 * @param visible the whole table that is asked about, as {@link Visibility#written} has it
 * @param seal SHA-256 of it, in lower-case hexadecimal digits
 * @param agreed null while the answer is awaited
 * @param personId who answered
 */
record ConsentQuestion(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        int number,
        String visible,
        String seal,
        Instant askedAt,
        @Nullable Boolean agreed,
        @Nullable UUID personId,
        @Nullable Instant answeredAt) {

    static ConsentQuestion asked(UUID engagementId, int number, Visibility table, Instant now) {
        return new ConsentQuestion(
                UUID.randomUUID(), 0, engagementId, number, table.written(), table.seal(), now, null, null, null);
    }

    ConsentQuestion answered(boolean agreed, UUID personId, Instant now) {
        return new ConsentQuestion(id, version, engagementId, number, visible, seal, askedAt, agreed, personId, now);
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    Visibility table() {
        return Visibility.read(visible);
    }
}
