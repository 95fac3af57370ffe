package dev.waymark.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What several voices have in common, in the coach's words.
 *
 * @param categories the group whose view it is, as {@link Group#answer} has it; null where it is shared across groups
 */
record GatheredTheme(@Nullable String categories, String theme) {}
