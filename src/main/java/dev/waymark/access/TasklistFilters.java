package dev.waymark.access;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that people find in Tasklist. */
@Component
class TasklistFilters {

    private static final Set<Role> EVERYBODY = Set.of(Role.PARTICIPANT, Role.PROGRAM_MANAGER);
    private static final Set<Role> PROGRAM_MANAGERS = Set.of(Role.PROGRAM_MANAGER);

    private static final String ME = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String NEXT_MONDAY =
            "${dateTime().dayOfWeek().withMinimumValue().plusWeeks(1).withTimeAtStartOfDay()}";

    /** What coach and leader have promised each other is no work of the program. */
    private static final String ACTION = "userTask_doAction";

    private static final String[] ESCALATED = {
        "userTask_chaseSponsor", "userTask_mediateCommitment", "userTask_settleReview", "userTask_resolveUndelivered"
    };

    private final FilterService filters;
    private final TaskService tasks;
    private final RolePermissions permissions;

    TasklistFilters(FilterService filters, TaskService tasks, RolePermissions permissions) {
        this.filters = filters;
        this.tasks = tasks;
        this.permissions = permissions;
    }

    /** Creates the lists that are missing. */
    void create() {
        create(10, "My tasks", "What waits for me", "#1f6f6b", mine(), EVERYBODY);
        create(20, "Overdue", "Mine, and late", "#b4552d", mine().dueBeforeExpression(NOW), EVERYBODY);
        create(30, "This week", "Mine, due by Sunday", "#c08a2b", mine().dueBeforeExpression(NEXT_MONDAY), EVERYBODY);
        create(
                40,
                "Escalated",
                "Where a program needs a program manager's help",
                "#8c3b4a",
                query().taskDefinitionKeyIn(ESCALATED),
                PROGRAM_MANAGERS);
        create(
                50,
                "All open",
                "Every open task of every engagement",
                "#5b6b73",
                query().taskDefinitionKeyNotIn(ACTION),
                PROGRAM_MANAGERS);
    }

    private TaskQuery mine() {
        return query().taskAssigneeExpression(ME);
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private void create(
            int position, String name, String description, String color, TaskQuery query, Set<Role> readers) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", position, "color", color, "refresh", true));
        filters.saveFilter(filter);
        readers.forEach(role -> permissions.grant(role, Resources.FILTER, filter.getId(), Permissions.READ));
    }
}
