package dev.waymark.engagement;

import java.util.UUID;

/** The engagement is over, in whatever way it ended. */
public record EngagementClosed(UUID engagementId) {}
