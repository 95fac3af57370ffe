package dev.waymark.milestone;

import dev.waymark.process.DecisionTables;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The decision table {@code escalation-ladder}: what helps while a sponsor is silent, and after how long. */
@Component
class EscalationLadder {

    private static final String KEY = "escalation-ladder";

    private final DecisionTables tables;

    EscalationLadder(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * @param step from 1
     * @return empty where the ladder has no such step
     */
    Optional<Rung> rung(MilestoneKind kind, int step) {
        return tables.row(KEY, Map.of("milestone", kind.formValue(), "step", step))
                .map(row -> new Rung(row.text("action"), row.number("workingDays")));
    }

    /**
     * One row of the table.
     *
     * @param action what is done then, in the model's words
     * @param workingDays since the sponsor was asked
     */
    record Rung(String action, int workingDays) {}
}
