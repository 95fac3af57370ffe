package dev.waymark.milestone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What leader and sponsors have all said yes to.
 *
 * @param seal SHA-256 of what they were shown, in lower-case hexadecimal digits
 */
public record Agreement(UUID milestoneId, int programVersion, String seal, List<Consent> consents) {

    /** @param role in words */
    public record Consent(String name, String role, Instant at) {}
}
