package dev.waymark.protection;

import dev.waymark.action.ActionModel;
import dev.waymark.actionplanning.ActionPlanningModel;
import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine keeps of people. It offers no way to change the past, so the columns of its tables are changed as they
 * are; its schema is frozen.
 */
@Wiring
@Component
class EngineTraces {

    /** Who did it, in the engine's tables, once the person is erased. */
    static final String ERASED_LOGIN = "erased-person";

    private static final Set<String> USERS = Set.of(
            "assignee_", "owner_", "user_id_", "assigner_id_", "start_user_id_", "create_user_id_", "created_by_");

    private static final Set<String> TEXTS = Set.of(
            "text_",
            "text2_",
            "description_",
            "message_",
            "exception_msg_",
            "job_exception_msg_",
            "incident_msg_",
            "error_msg_",
            "org_value_",
            "new_value_",
            "annotation_",
            "handler_cfg_",
            "job_def_configuration_",
            "configuration_",
            "delete_reason_",
            "query_",
            "properties_",
            "url_");

    /** Files by table, with the rows that may speak of people: models and forms do not. */
    private static final Map<String, String> FILES = Map.of(
            "act_ge_bytearray.bytes_", "deployment_id_ is null and bytes_ is not null",
            "act_hi_comment.full_msg_", "full_msg_ is not null");

    private static final int FILES_AT_ONCE = 500;

    private final JdbcClient database;
    private final Structure structure;
    private final Eraser eraser;
    private final OwnAccount account;

    EngineTraces(JdbcClient database, Structure structure, Eraser eraser, OwnAccount account) {
        this.database = database;
        this.structure = structure;
        this.eraser = eraser;
        this.account = account;
    }

    /** Names of the tasks that wait for the person, each once; without actions, which end with whoever promised them. */
    List<String> openTasks(String login) {
        return account.ask(engine -> engine
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(login)
                .taskDefinitionKeyNotIn(ActionModel.DO_ACTION, ActionPlanningModel.CHECK_IN)
                .orderByTaskName()
                .asc()
                .list()
                .stream()
                .map(Task::getName)
                .distinct()
                .toList());
    }

    /** What the person has done and has to do; one row for each task, the oldest first. */
    List<Map<String, Object>> tasks(String login) {
        return database.sql("""
                        select name_ as task, start_time_ as begun, end_time_ as ended
                          from act_hi_taskinst where assignee_ = :login order by start_time_, id_
                        """).param("login", login).query(Rows::read).list();
    }

    /**
     * Replaces the login wherever the engine has kept it, and mentions in its texts and files.
     *
     * @return how many rows have changed
     */
    int erase(String login, Mentions mentions) {
        int changed = database.sql("delete from act_ru_authorization where user_id_ = :login")
                .param("login", login)
                .update();
        for (Place place : places(USERS)) {
            changed += database.sql("update " + place.table() + " set " + place.column() + " = :erased where "
                            + place.column() + " = :login")
                    .param("erased", ERASED_LOGIN)
                    .param("login", login)
                    .update();
        }
        return changed + replace(mentions);
    }

    /** Replaces mentions in the engine's texts and files. */
    int replace(Mentions mentions) {
        int changed = 0;
        for (Place place : places(TEXTS)) {
            changed += eraser.replace(place.table(), place.column(), mentions, "1 = 1", Map.of());
        }
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String[] place = file.getKey().split("\\.");
            changed += replaceInFiles(place[0], place[1], file.getValue(), mentions);
        }
        return changed;
    }

    private record Place(String table, String column) {}

    /** Where what runs and what was has text columns of these names. */
    private List<Place> places(Set<String> names) {
        List<Place> places = new ArrayList<>();
        structure
                .tables()
                .forEach((table, columns) -> columns.forEach((name, column) -> {
                    if ((table.startsWith("act_ru_") || table.startsWith("act_hi_"))
                            && names.contains(name)
                            && column.text()) {
                        places.add(new Place(table, name));
                    }
                }));
        return places;
    }

    /** What is no text, such as a stored object, is emptied: a longer or shorter word would break it. */
    private int replaceInFiles(String table, String column, String condition, Mentions mentions) {
        int changed = 0;
        String last = "";
        List<File> files;
        do {
            files = database.sql("select id_, " + column + " as content from " + table + " where id_ > :last and "
                            + condition + " order by id_ limit :most")
                    .param("last", last)
                    .param("most", FILES_AT_ONCE)
                    .query((row, number) -> new File(row.getString("id_"), row.getBytes("content")))
                    .list();
            for (File file : files) {
                String text = new String(file.content(), StandardCharsets.UTF_8);
                if (mentions.isIn(text)) {
                    boolean whole = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file.content());
                    changed += database.sql("update " + table + " set " + column + " = :content where id_ = :id")
                            .param(
                                    "content",
                                    whole ? mentions.replacedIn(text).getBytes(StandardCharsets.UTF_8) : new byte[0])
                            .param("id", file.id())
                            .update();
                }
                last = file.id();
            }
        } while (files.size() == FILES_AT_ONCE);
        return changed;
    }

    private record File(String id, byte[] content) {}

    /** What ends from now on is kept no longer than this, even where a model allows more. */
    void keepHistory(Period longest) {
        int days = Math.toIntExact(longest.toTotalMonths() * 365 / 12 + longest.getDays());
        account.ask(engine -> {
            for (ProcessDefinition model :
                    engine.getRepositoryService().createProcessDefinitionQuery().list()) {
                if (model.getHistoryTimeToLive() == null || model.getHistoryTimeToLive() > days) {
                    engine.getRepositoryService().updateProcessDefinitionHistoryTimeToLive(model.getId(), days);
                }
            }
            return days;
        });
    }
}
