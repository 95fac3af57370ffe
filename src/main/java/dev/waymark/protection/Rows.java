package dev.waymark.protection;

import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows as they are: columns in small letters, moments in UTC, and nothing where there is nothing. */
final class Rows {

    private Rows() {}

    static Map<String, Object> read(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = value(row, columns, i);
            if (value != null) {
                values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, ResultSetMetaData columns, int i) throws SQLException {
        return switch (columns.getColumnType(i)) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(row, columns, i);
            case Types.DATE -> row.getObject(i, LocalDate.class);
            case Types.CLOB -> row.getString(i);
            default -> row.getObject(i) instanceof Clob ? row.getString(i) : row.getObject(i);
        };
    }

    private static @Nullable Object moment(ResultSet row, ResultSetMetaData columns, int i) throws SQLException {
        // The engine's columns know no zone: they are in UTC, as the program is. PostgreSQL gives both the same type.
        if (columns.getColumnTypeName(i).toLowerCase(Locale.ROOT).matches("timestamptz|timestamp.*with time zone")) {
            OffsetDateTime moment = row.getObject(i, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        LocalDateTime moment = row.getObject(i, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
