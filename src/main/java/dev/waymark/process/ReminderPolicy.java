package dev.waymark.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table {@code reminder-policy}: how many working days something may take, or is announced beforehand. */
@Component
public class ReminderPolicy {

    private static final String KEY = "reminder-policy";

    private final DecisionTables tables;

    ReminderPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param occasion id of a user task, or another row of the table */
    public int workingDays(String occasion) {
        return tables.row(KEY, Map.of("occasion", occasion))
                .map(row -> row.number("workingDays"))
                .orElseThrow(() -> new IllegalStateException("No row of " + KEY + " fits " + occasion));
    }
}
