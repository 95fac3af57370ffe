package dev.waymark.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Sponsors who stay silent: one is asked by the engine, the others are copies of that one's rows. */
class Burst {

    private static final String ASKED = "userTask_decideMilestone";

    /** The tables that hold what runs, parents before children. */
    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_authorization",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst");

    private final DataSource database;

    Burst(DataSource database) {
        this.database = database;
    }

    /**
     * Makes copies of one waiting sponsor, each with a timer that is due in a year.
     *
     * @param businessKey of an engagement that waits for its sponsors
     */
    void silence(String businessKey, int copies) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // A copy refers to what the original refers to, so its foreign keys need no check: with them on, the
            // copying
            // was given up after two hours.
            statement.execute("set local session_replication_role = replica");
            String instance = text(statement, oneSponsor(businessKey, "t.proc_inst_id_"));
            String task = text(statement, "select id_ from act_ru_task where proc_inst_id_ = '" + instance + "'");
            List<String> ids = new ArrayList<>();
            Map<String, String> rows = new TreeMap<>();
            for (String table : TABLES) {
                String which = table.equals("act_ru_authorization")
                        ? "resource_id_ = '" + task + "'"
                        : column(table) + " = '" + instance + "'";
                rows.put(table, which);
                ids.addAll(texts(statement, "select id_ from " + table + " where " + which));
                if (columns(statement, table).contains("act_inst_id_")) {
                    ids.addAll(texts(
                            statement,
                            "select act_inst_id_ from " + table + " where act_inst_id_ is not null and " + which));
                }
            }
            String known = ids.stream().distinct().map(id -> "'" + id + "'").collect(Collectors.joining(","));
            for (String table : TABLES) {
                List<String> columns = columns(statement, table);
                String values = columns.stream()
                        .map(column -> value(table, column, known))
                        .collect(Collectors.joining(", "));
                statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                        + " from " + table + ", generate_series(1, " + copies + ") n where " + rows.get(table));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private static String column(String table) {
        return table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
    }

    /** The tail of an id becomes the number of the copy. */
    private static String value(String table, String column, String known) {
        if (table.equals("act_ru_job") && column.equals("duedate_")) {
            return "now() + interval '100 years'";
        }
        if (column.equals("assignee_") || table.equals("act_ru_authorization") && column.equals("user_id_")) {
            return column + " || '.' || n";
        }
        if (column.endsWith("id_") || column.equals("var_scope_")) {
            return "case when " + column + " in (" + known + ") then left(" + column + ", length(" + column
                    + ") - 6) || (100000 + n) else " + column + " end";
        }
        return column;
    }

    /** The people behind the copies, each with an own address. */
    void people(String businessKey, int copies) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into person (id, version, name, mail, phone, zone, region, login, digest_due)"
                    + " select gen_random_uuid(), 0, name || ' ' || n, n || '.' || mail, phone, zone, region,"
                    + " login || '.' || n, digest_due from person, generate_series(1, " + copies + ") n"
                    + " where login = (" + oneSponsor(businessKey, "t.assignee_") + ")");
        }
    }

    private static String oneSponsor(String businessKey, String column) {
        return "select " + column + " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                + " where t.task_def_key_ = '" + ASKED + "' and e.business_key_ = '" + businessKey
                + "' order by t.proc_inst_id_ limit 1";
    }

    /** So many of the timers are due at once; they fire as soon as a job executor looks. */
    void makeDue(int timers) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update act_ru_job set duedate_ = '2027-02-01' where id_ in"
                    + " (select id_ from act_ru_job where duedate_ > now() + interval '50 years' limit " + timers
                    + ")");
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        return texts(statement, sql).get(0);
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        return texts(
                statement,
                "select column_name from information_schema.columns where table_name = '" + table
                        + "' and table_schema = 'public' order by ordinal_position");
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
