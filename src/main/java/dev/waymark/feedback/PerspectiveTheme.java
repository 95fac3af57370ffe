package dev.waymark.feedback;

/**
 * A gathered theme as others may read it.
 *
 * @param category the group whose view it is, in words
 */
public record PerspectiveTheme(String category, String theme) {}
