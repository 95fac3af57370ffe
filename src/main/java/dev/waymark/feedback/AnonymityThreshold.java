package dev.waymark.feedback;

import dev.waymark.process.DecisionTables;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table {@code anonymity-threshold}: how many voices of a category hide each one of them. */
@Component
class AnonymityThreshold {

    private static final String KEY = "anonymity-threshold";

    private final DecisionTables tables;

    AnonymityThreshold(DecisionTables tables) {
        this.tables = tables;
    }

    /** As the table stands today; what was promised for a round is its {@link Protection}. */
    Map<Category, Integer> fewest() {
        Map<Category, Integer> fewest = new EnumMap<>(Category.class);
        Arrays.stream(Category.values())
                .forEach(category -> fewest.put(
                        category,
                        tables.row(KEY, Map.of("category", category.answer()))
                                .map(row -> row.number("fewest"))
                                .orElseThrow(
                                        () -> new IllegalStateException("No row of " + KEY + " fits " + category))));
        return fewest;
    }
}
