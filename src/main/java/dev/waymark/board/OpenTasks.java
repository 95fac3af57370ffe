package dev.waymark.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.waymark.action.ActionModel;
import dev.waymark.actionplanning.ActionPlanningModel;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** What is waiting for whom; a fixed number of queries, however many engagements are asked about. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final People people;
    private final Clock clock;

    OpenTasks(TaskService tasks, RuntimeService processes, People people, Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param key id of the user task in the model
     * @param about business key of the process, for all but mail trouble the engagement's id
     * @param person who is to do it; null where nobody with a known login is
     */
    record OpenTask(
            String id,
            String name,
            String key,
            String about,
            @Nullable Person person,
            Instant since,
            @Nullable Instant due,
            boolean overdue) {}

    /**
     * Open tasks by engagement, each list with the earliest due first; without the actions of its plan and what its
     * supporters are asked, which are for coach and leader alone.
     */
    Map<UUID, List<OpenTask>> of(Collection<UUID> engagements) {
        if (engagements.isEmpty()) {
            return Map.of();
        }
        String[] keys = engagements.stream().map(UUID::toString).toArray(String[]::new);
        return describe(byDue(tasks.createTaskQuery()
                                .processInstanceBusinessKeyIn(keys)
                                .taskDefinitionKeyNotIn(ActionModel.DO_ACTION, ActionPlanningModel.CHECK_IN))
                        .list())
                .stream()
                .collect(groupingBy(task -> UUID.fromString(task.about())));
    }

    Page<OpenTask> of(String login, Pageable page) {
        TaskQuery query = tasks.createTaskQuery().taskAssignee(login);
        List<Task> found = byDue(query).listPage((int) page.getOffset(), page.getPageSize());
        return new PageImpl<>(describe(found), page, query.count());
    }

    long overdue(String login) {
        return tasks.createTaskQuery()
                .taskAssignee(login)
                .dueBefore(Date.from(clock.instant()))
                .count();
    }

    Optional<String> assignee(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> Objects.requireNonNullElse(task.getAssignee(), ""));
    }

    private static TaskQuery byDue(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskId().asc();
    }

    private List<OpenTask> describe(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(toSet());
        Map<String, String> keys = processes.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Set<String> accounts =
                found.stream().map(Task::getAssignee).filter(Objects::nonNull).collect(toSet());
        Map<String, Person> persons = people.findByAccounts(accounts);
        Instant now = clock.instant();
        return found.stream()
                .map(task -> {
                    Instant due =
                            task.getDueDate() == null ? null : task.getDueDate().toInstant();
                    return new OpenTask(
                            task.getId(),
                            task.getName(),
                            task.getTaskDefinitionKey(),
                            keys.getOrDefault(task.getProcessInstanceId(), ""),
                            task.getAssignee() == null ? null : persons.get(task.getAssignee()),
                            task.getCreateTime().toInstant(),
                            due,
                            due != null && due.isBefore(now));
                })
                .toList();
    }
}
