package dev.waymark.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What several voices have in common, in the coach's words.
 *
 * @param category whose view it is; null where it is shared across groups
 */
record GatheredTheme(@Nullable Category category, String theme) {}
