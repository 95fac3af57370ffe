package dev.waymark.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table {@code reminder-policy}: how many working days something may take, or is announced beforehand. */
@Component
public class ReminderPolicy {

    private static final String KEY = "reminder-policy";

    /** A table that a program manager deploys anew holds on every node within this time. */
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final DecisionService decisions;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    ReminderPolicy(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    private record Answer(int workingDays, long askedAt) {}

    /** @param occasion id of a user task, or another row of the table */
    public int workingDays(String occasion) {
        long now = System.nanoTime();
        Answer known = answers.get(occasion);
        if (known == null || now - known.askedAt() > FRESH_NANOS) {
            known = new Answer(decide(occasion), now);
            answers.put(occasion, known);
        }
        return known.workingDays();
    }

    private int decide(String occasion) {
        Integer days = decisions
                .evaluateDecisionTableByKey(KEY, Map.of("occasion", occasion))
                .getSingleEntry();
        return days;
    }
}
