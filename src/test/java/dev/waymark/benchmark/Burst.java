package dev.waymark.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Sponsors who stay silent: those of one engagement were asked by the engine, the others are copies of all that the
 * engagement is: its processes with their tasks, variables, timers and rights, the past of the decisions, and on the
 * program's side the engagement with its leader, its sponsors and its milestone. No copy shares an id with another.
 */
class Burst {

    private static final String ASKED = "userTask_decideMilestone";
    private static final String SILENT = "intermediateEvent_escalationDue";

    private static final List<String> RUNNING =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_job", "act_ru_event_subscr");
    private static final List<String> PAST = List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_varinst");

    private final DataSource database;
    private final boolean program;

    /** @param program whether the program's own tables are there */
    Burst(DataSource database, boolean program) {
        this.database = database;
        this.program = program;
    }

    /** Which rows of a table belong to the engagement. */
    private record Rows(String table, String condition) {

        String select(String columns) {
            return "select " + columns + " from " + table + " where " + condition;
        }
    }

    /**
     * Makes copies of an engagement until so many timers are open, each due in a hundred years.
     *
     * @param businessKey of an engagement that waits for its sponsors
     */
    void silence(String businessKey, int timers) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // A copy refers to other copies, so its foreign keys need no check: with them on, the copying was given up
            // after two hours.
            statement.execute("set local session_replication_role = replica");
            List<Rows> all = rows(statement, businessKey);
            Set<String> ids = new LinkedHashSet<>(List.of(businessKey));
            Set<String> logins = new LinkedHashSet<>();
            for (Rows rows : all) {
                List<String> columns = columns(statement, rows.table());
                for (String column : List.of("id_", "id", "act_inst_id_")) {
                    if (columns.contains(column)) {
                        ids.addAll(texts(statement, rows.select(column)));
                    }
                }
                for (String column : List.of("assignee_", "login")) {
                    if (columns.contains(column)) {
                        logins.addAll(texts(statement, rows.select(column)));
                    }
                }
            }
            int waiting = texts(
                            statement,
                            "select id_ from act_ru_job where handler_cfg_ = '" + SILENT
                                    + "' and process_instance_id_ in (" + tree(businessKey) + ")")
                    .size();
            for (Rows rows : all) {
                List<String> columns = columns(statement, rows.table());
                List<String> copied = new ArrayList<>();
                for (String column : columns) {
                    copied.add(copied(rows.table(), column, type(statement, rows.table(), column), ids, logins));
                }
                statement.execute("insert into " + rows.table() + " (" + String.join(", ", columns) + ") select "
                        + String.join(", ", copied) + " from " + rows.table() + ", generate_series(1, "
                        + timers / waiting + ") n where " + rows.condition());
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException refused) {
            throw new IllegalStateException("The sponsors could not be copied", refused);
        }
    }

    private List<Rows> rows(Statement statement, String businessKey) throws SQLException {
        String instances = quoted(texts(statement, tree(businessKey)));
        String tasks = "select id_ from act_ru_task where proc_inst_id_ in (" + instances + ")";
        String decisions = quoted(texts(
                statement,
                "select proc_inst_id_ from act_ru_task where task_def_key_ = '" + ASKED + "' and proc_inst_id_ in ("
                        + instances + ")"));
        List<Rows> all = new ArrayList<>();
        RUNNING.forEach(table -> all.add(new Rows(
                table,
                (table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_") + " in (" + instances + ")")));
        all.add(new Rows("act_ru_authorization", "resource_id_ in (" + quoted(texts(statement, tasks)) + ")"));
        all.add(new Rows("act_hi_procinst", "proc_inst_id_ in (" + instances + ")"));
        PAST.forEach(table -> all.add(new Rows(table, "proc_inst_id_ in (" + decisions + ")")));
        if (program) {
            String engagement = "engagement_id = '" + businessKey + "'";
            String people = "select leader_id from engagement where id = '" + businessKey
                    + "' union select sponsor_id from sponsorship where " + engagement;
            all.add(new Rows("person", "id in (" + quoted(texts(statement, people)) + ")"));
            all.add(new Rows("engagement", "id = '" + businessKey + "'"));
            all.add(new Rows("sponsorship", engagement));
            all.add(new Rows("milestone", engagement));
        }
        return all;
    }

    /** The engagement's process and all that it called. */
    private static String tree(String businessKey) {
        return "select id_ from act_ru_execution where parent_id_ is null and root_proc_inst_id_ in"
                + " (select id_ from act_ru_execution where business_key_ = '" + businessKey
                + "' and id_ = root_proc_inst_id_)";
    }

    /** The tail of an id becomes the number of the copy, and a login gets it as a tail. */
    private static String copied(String table, String column, String type, Set<String> ids, Set<String> logins) {
        if (table.equals("act_ru_job") && column.equals("duedate_")) {
            return "now() + interval '100 years'";
        }
        if (table.equals("person") && column.equals("mail")) {
            return "n || '.' || mail";
        }
        if (type.equals("uuid")) {
            return "case when " + column + "::text in (" + quoted(ids) + ") then (left(" + column
                    + "::text, 30) || (100000 + n))::uuid else " + column + " end";
        }
        if (type.equals("character varying")) {
            String login = logins.isEmpty()
                    ? ""
                    : " when " + column + " in (" + quoted(logins) + ") then " + column + " || '.' || n";
            return "case when " + column + " in (" + quoted(ids) + ") then left(" + column + ", length(" + column
                    + ") - 6) || (100000 + n)" + login + " else " + column + " end";
        }
        return column;
    }

    /** So many of the timers are due at once; they fire as soon as a job executor looks. */
    void makeDue(int timers) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update act_ru_job set duedate_ = '2027-02-01' where id_ in"
                    + " (select id_ from act_ru_job where duedate_ > now() + interval '50 years' and handler_cfg_ = '"
                    + SILENT + "' limit " + timers + ")");
        }
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(","));
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        return texts(
                statement,
                "select column_name from information_schema.columns where table_name = '" + table
                        + "' and table_schema = 'public' order by ordinal_position");
    }

    private static String type(Statement statement, String table, String column) throws SQLException {
        return texts(
                        statement,
                        "select data_type from information_schema.columns where table_name = '" + table
                                + "' and column_name = '" + column + "' and table_schema = 'public'")
                .get(0);
    }

    /** Without nulls. */
    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
