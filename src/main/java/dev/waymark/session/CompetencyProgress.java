package dev.waymark.session;

import org.jspecify.annotations.Nullable;

/**
 * How far a competency of the program design has grown (acceptance ).
 *
 * @param progress 1 to 10
 */
public record CompetencyProgress(
        String competency, int progress, @Nullable String note) {}
