package dev.waymark.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program manager sees of an engagement's sessions, without a word of what was said in them.
 *
 * @param held how many
 * @param lastHeld when the latest of them began; null before there was one
 * @param next when the next one begins; null where nothing is scheduled
 * @param unlogged sessions whose end has passed while nobody has said what became of them
 * @param broken appointments that a coach did not keep, by the notice policy (acceptance A-195)
 */
public record SessionFigures(
        HoursAccount hours,
        int held,
        @Nullable Instant lastHeld,
        @Nullable Instant next,
        int unlogged,
        int broken) {}
