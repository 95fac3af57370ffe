package dev.waymark.engagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sponsor of an engagement.
 *
 * @param deputyId who is asked when the sponsor stays silent
 */
public record Sponsorship(UUID sponsorId, @Nullable UUID deputyId) {}
