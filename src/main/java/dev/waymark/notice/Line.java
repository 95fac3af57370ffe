package dev.waymark.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a mail speaks of.
 *
 * @param title the task's name, or what it is about
 * @param taskId null where the mail leads to no task
 * @param leader whose program it is; null where it is nobody's in particular
 * @param due when the task is to be done; null where it has no date
 * @param happensAt when it takes place; null where it has no moment
 * @param path where to read of it where it is neither task nor event; null for these
 * @param event what it changes in the reader's calendar; null where it changes nothing
 */
record Line(
        String title,
        @Nullable String taskId,
        @Nullable String leader,
        @Nullable Instant due,
        @Nullable Instant happensAt,
        @Nullable String path,
        @Nullable CalendarEvent event) {}
