package dev.waymark.story;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Every row of every table as text, binary columns included. */
public final class WholeDatabase {

    /** The engine's tables, its files and history among them. */
    public static final Predicate<String> OF_THE_ENGINE = table -> table.startsWith("ACT_");

    /**
     * What a person's act may change: our own tables, the engine's running instances and their history. That the person
     * is logged in is written with every request.
     */
    public static final Predicate<String> OF_PROGRAMS = table -> !table.startsWith("SPRING_SESSION")
            && (!table.startsWith("ACT_") || table.startsWith("ACT_RU_") || table.startsWith("ACT_HI_"));

    private final DataSource source;

    public WholeDatabase(DataSource source) {
        this.source = source;
    }

    /** Sorted rows by the table's name in capitals. */
    public SortedMap<String, List<String>> rows(Predicate<String> tables) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                if (tables.test(table.toUpperCase(Locale.ROOT))) {
                    try (ResultSet all = statement.executeQuery("select * from " + table)) {
                        rows.put(table.toUpperCase(Locale.ROOT), texts(all));
                    }
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return rows;
    }

    /** The rows that are in one of them only, by table. */
    public static SortedMap<String, List<String>> changes(
            SortedMap<String, List<String>> before, SortedMap<String, List<String>> after) {
        SortedMap<String, List<String>> changes = new TreeMap<>();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                List<String> changed = new ArrayList<>(rows);
                changed.removeAll(before.getOrDefault(table, List.of()));
                before.getOrDefault(table, List.of()).stream()
                        .filter(row -> !rows.contains(row))
                        .forEach(row -> changed.add("gone: " + row));
                changes.put(table, changed);
            }
        });
        return changes;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("flyway")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            StringBuilder text = new StringBuilder();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                text.append(columns.getColumnName(column))
                        .append('=')
                        .append(text(rows, column))
                        .append(" | ");
            }
            texts.add(text.toString());
        }
        texts.sort(null);
        return texts;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        if (row.getMetaData().getColumnTypeName(column).equalsIgnoreCase("uuid")) {
            return String.valueOf(row.getString(column));
        }
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
            }
            default -> String.valueOf(row.getString(column));
        };
    }
}
