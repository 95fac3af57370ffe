package dev.waymark.protection;

import dev.waymark.protection.Holding.Column;
import dev.waymark.protection.Holding.Holds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes words out of tables, and leaves what is counted. */
@Component
class Eraser {

    static final String ERASED_PERSON = "Erased person";

    private static final String ERASED = "Erased.";

    private final JdbcClient database;
    private final Structure structure;

    Eraser(JdbcClient database, Structure structure) {
        this.database = database;
        this.structure = structure;
    }

    /**
     * Empties these columns of the rows, or deletes the rows where they are nothing without their words.
     *
     * @return how many rows there were
     */
    int forget(Holding holding, List<Column> columns, String condition, Map<String, ?> parameters) {
        if (holding.rows()) {
            return database.sql("delete from " + holding.table() + " where " + condition)
                    .params(parameters)
                    .update();
        }
        List<String> changes = new ArrayList<>();
        for (Column column : columns) {
            changes.add(column.name() + " = " + nothing(holding.table(), column));
        }
        if (structure.columns(holding.table()).containsKey("version")) {
            changes.add("version = version + 1");
        }
        return database.sql("update " + holding.table() + " set " + String.join(", ", changes) + " where " + condition)
                .params(parameters)
                .update();
    }

    /**
     * Replaces the mentions in the words of a column.
     *
     * @param condition on the rows that are looked at
     * @return how many rows have changed
     */
    int replace(String table, String column, Mentions mentions, String condition, Map<String, ?> parameters) {
        if (mentions.isEmpty()) {
            return 0;
        }
        Map<String, Object> wanted = new HashMap<>(parameters);
        List<String> places = new ArrayList<>();
        for (String each : mentions.wanted()) {
            String name = "wanted" + places.size();
            places.add("position(lower(:" + name + ") in lower(" + column + ")) > 0");
            wanted.put(name, each);
        }
        Set<String> texts = new TreeSet<>(database.sql("select " + column + " from " + table + " where ("
                        + String.join(" or ", places) + ") and " + condition)
                .params(wanted)
                .query(String.class)
                .list());
        int changed = 0;
        for (String text : texts) {
            String replaced =
                    mentions.replacedIn(text, structure.column(table, column).size());
            if (!replaced.equals(text)) {
                changed += database.sql("update " + table + " set " + column + " = :replaced where " + column
                                + " = :text and " + condition)
                        .params(parameters)
                        .param("replaced", replaced)
                        .param("text", text)
                        .update();
            }
        }
        return changed;
    }

    private String nothing(String table, Column column) {
        Structure.Column target = structure.column(table, column.name());
        if (target.nullable() && column.holds() != Holds.NAME) {
            return "null";
        }
        String words = switch (column.holds()) {
            case NAME -> ERASED_PERSON;
            case MAIL -> "";
            default -> ERASED;
        };
        return "'" + words.substring(0, Math.min(words.length(), target.size())) + "'";
    }
}
