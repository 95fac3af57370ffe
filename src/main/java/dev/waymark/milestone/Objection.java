package dev.waymark.milestone;

/**
 * A no and its reason.
 *
 * @param who the name of the person who answered
 */
public record Objection(String who, String role, String reason) {}
