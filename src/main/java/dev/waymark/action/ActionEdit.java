package dev.waymark.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action as it is to be from now on (acceptance ); the two rights are the coach's to give. */
public record ActionEdit(
        Side owner,
        String what,
        LocalDate byWhen,
        List<NewReminder> reminders,
        boolean leaderMayModify,
        boolean leaderMayDelete,
        @Nullable UUID projectId,
        int weight,
        @Nullable UUID metricId) {}
