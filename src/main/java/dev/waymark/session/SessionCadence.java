package dev.waymark.session;

import dev.waymark.process.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table {@code session-cadence}: the surer the leader is, the rarer they meet (acceptance A-191). */
@Component
class SessionCadence {

    private static final String KEY = "session-cadence";

    private final DecisionTables tables;

    SessionCadence(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * @param competence 1 to 10, as {@code confidence}
     */
    Rhythm rhythm(int competence, int confidence) {
        return tables.row(KEY, Map.of("competence", competence, "confidence", confidence))
                .map(row -> new Rhythm(row.number("days"), row.text("why")))
                .orElseThrow(
                        () -> new IllegalStateException("No row of " + KEY + " fits " + competence + "/" + confidence));
    }

    /**
     * One row of the table.
     *
     * @param days until the next session
     * @param why for coach and leader to read
     */
    record Rhythm(int days, String why) {}
}
