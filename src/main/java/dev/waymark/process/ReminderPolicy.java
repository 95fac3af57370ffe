package dev.waymark.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table {@code reminder-policy}: how many working days something may take, or is announced beforehand. */
@Component
public class ReminderPolicy {

    private static final String KEY = "reminder-policy";

    private final DecisionService decisions;

    ReminderPolicy(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /** @param occasion id of a user task, or another row of the table */
    public int workingDays(String occasion) {
        Integer days = decisions
                .evaluateDecisionTableByKey(KEY, Map.of("occasion", occasion))
                .getSingleEntry();
        return days;
    }
}
