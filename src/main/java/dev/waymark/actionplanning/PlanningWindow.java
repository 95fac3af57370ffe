package dev.waymark.actionplanning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The weeks in which the planning meeting should lie, counted from the day on which initiatives were first written. */
@Component
class PlanningWindow {

    private final Initiatives initiatives;
    private final ActionPlanningSettings settings;

    PlanningWindow(Initiatives initiatives, ActionPlanningSettings settings) {
        this.initiatives = initiatives;
        this.settings = settings;
    }

    /**
     * @param from first day
     * @param to last day
     */
    record Weeks(LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Refuses with {@link IllegalStateException} before any initiative was written. */
    Weeks of(UUID engagementId, ZoneId zone) {
        LocalDate written = initiatives
                .findFirstByEngagementIdOrderByWrittenAt(engagementId)
                .map(first -> LocalDate.ofInstant(first.writtenAt(), zone))
                .orElseThrow(() -> new IllegalStateException("No initiative of " + engagementId));
        return new Weeks(
                written.plusWeeks(settings.windowOpensWeeks()), written.plusWeeks(settings.windowClosesWeeks()));
    }
}
