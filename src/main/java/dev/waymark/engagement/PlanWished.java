package dev.waymark.engagement;

import java.util.UUID;

/** While they design, review or renew a program, coach or leader have said that a plan of action would help. */
public record PlanWished(UUID engagementId) {}
