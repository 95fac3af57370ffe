package dev.waymark.engagement;

import java.util.UUID;

/** Everybody has committed, and the coaching period has begun. */
public record CoachingOpened(UUID engagementId) {}
