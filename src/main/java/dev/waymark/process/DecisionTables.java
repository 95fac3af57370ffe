package dev.waymark.process;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;

/**
 * What the decision tables say. One evaluation costs the engine more than a whole task, so each answer is kept until
 * the table is deployed anew.
 */
@Component
public class DecisionTables {

    /** On the machine's own clock: a table deployed anew holds on every node within this time. */
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final OwnAccount account;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    DecisionTables(OwnAccount account) {
        this.account = account;
    }

    private record Table(String definitionId, long readAt, Map<Map<String, Object>, Optional<Row>> rows) {}

    /** The outputs of one row of a table. */
    public record Row(Map<String, Object> outputs) {

        public String text(String name) {
            return (String) Objects.requireNonNull(outputs.get(name));
        }

        public int number(String name) {
            return (Integer) Objects.requireNonNull(outputs.get(name));
        }

        public boolean flag(String name) {
            return (Boolean) Objects.requireNonNull(outputs.get(name));
        }
    }

    /**
     * @param question the table's inputs by name
     * @return the one row that fits
     */
    public Optional<Row> row(String key, Map<String, Object> question) {
        Table table = latest(key);
        Optional<Row> row = table.rows().get(question);
        if (row == null) {
            row = evaluate(table.definitionId(), question);
            table.rows().put(question, row);
        }
        return row;
    }

    private Table latest(String key) {
        Table known = tables.get(key);
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known;
        }
        String definitionId = Objects.requireNonNull(account.ask(engine -> engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult()))
                .getId();
        Table latest = new Table(
                definitionId,
                System.nanoTime(),
                known != null && known.definitionId().equals(definitionId) ? known.rows() : new ConcurrentHashMap<>());
        tables.put(key, latest);
        return latest;
    }

    private Optional<Row> evaluate(String definitionId, Map<String, Object> question) {
        DmnDecisionRuleResult row = account.ask(engine -> engine.getDecisionService()
                .evaluateDecisionTableById(definitionId, question)
                .getSingleResult());
        return Optional.ofNullable(row).map(found -> new Row(found.getEntryMap()));
    }
}
