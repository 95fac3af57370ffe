package dev.waymark.milestone;

import dev.waymark.process.Wiring;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table {@code escalation-ladder}: what helps while a sponsor is silent, and after how long. */
@Wiring
@Component
class EscalationLadder {

    private static final String KEY = "escalation-ladder";

    private final DecisionService decisions;

    EscalationLadder(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * @param step from 1
     * @return empty where the ladder has no such step
     */
    Optional<Rung> rung(MilestoneKind kind, int step) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(KEY, Map.of("milestone", kind.formValue(), "step", step))
                .getSingleResult();
        return Optional.ofNullable(row)
                .map(found -> new Rung(found.getEntry("action"), found.<Integer>getEntry("workingDays")));
    }

    /**
     * One row of the table.
     *
     * @param action what is done then, in the model's words
     * @param workingDays since the sponsor was asked
     */
    record Rung(String action, int workingDays) {}
}
