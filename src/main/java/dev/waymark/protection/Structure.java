package dev.waymark.protection;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The tables and columns that there are, by their names in small letters. */
@Component
class Structure {

    private static final Set<Integer> TEXTS = Set.of(
            Types.CHAR,
            Types.VARCHAR,
            Types.LONGVARCHAR,
            Types.NCHAR,
            Types.NVARCHAR,
            Types.LONGNVARCHAR,
            Types.CLOB,
            Types.NCLOB,
            Types.SQLXML);
    private static final Set<Integer> FILES =
            Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.JAVA_OBJECT);
    private static final Set<String> JSON = Set.of("json", "jsonb");

    /**
     * @param size most characters of a text
     * @param person refers to a person
     */
    record Column(boolean text, boolean file, boolean nullable, int size, boolean person) {}

    private final DataSource source;
    private final SingletonSupplier<SortedMap<String, Map<String, Column>>> tables = SingletonSupplier.of(this::read);

    Structure(DataSource source) {
        this.source = source;
    }

    SortedMap<String, Map<String, Column>> tables() {
        return tables.obtain();
    }

    Map<String, Column> columns(String table) {
        return Objects.requireNonNull(tables().get(table), table);
    }

    Column column(String table, String column) {
        return Objects.requireNonNull(columns(table).get(column), column);
    }

    static boolean isEngines(String table) {
        return table.startsWith("act_");
    }

    private SortedMap<String, Map<String, Column>> read() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            DatabaseMetaData database = connection.getMetaData();
            String schema = connection.getSchema();
            Set<String> people = new HashSet<>();
            String person = database.storesUpperCaseIdentifiers() ? "PERSON" : "person";
            try (ResultSet keys = database.getExportedKeys(null, schema, person)) {
                while (keys.next()) {
                    people.add(small(keys.getString("FKTABLE_NAME")) + "." + small(keys.getString("FKCOLUMN_NAME")));
                }
            }
            SortedMap<String, Map<String, Column>> tables = new TreeMap<>();
            try (ResultSet columns = database.getColumns(null, schema, "%", "%")) {
                while (columns.next()) {
                    String table = small(columns.getString("TABLE_NAME"));
                    String name = small(columns.getString("COLUMN_NAME"));
                    tables.computeIfAbsent(table, added -> new LinkedHashMap<>())
                            .put(name, column(columns, people.contains(table + "." + name)));
                }
            }
            return tables;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static Column column(ResultSet row, boolean person) throws SQLException {
        int type = row.getInt("DATA_TYPE");
        String name = small(row.getString("TYPE_NAME"));
        return new Column(
                TEXTS.contains(type) || JSON.contains(name),
                FILES.contains(type) && !name.equals("uuid"),
                row.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                row.getInt("COLUMN_SIZE"),
                person);
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
