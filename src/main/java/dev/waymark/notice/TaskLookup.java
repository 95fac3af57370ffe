package dev.waymark.notice;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.waymark.engagement.EngagementModel;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine knows about the tasks that notices speak of; suspended tasks count as not open. */
@Component
class TaskLookup {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final Clock clock;

    TaskLookup(TaskService tasks, RuntimeService processes, Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /** @param engagementId null where it is not known or there is none */
    record OpenTask(
            String id,
            String name,
            @Nullable String assignee,
            @Nullable Instant due,
            @Nullable UUID engagementId) {}

    /** Those that are still open, by id; without their engagement. */
    Map<String, OpenTask> open(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).active().list().stream()
                .collect(toMap(Task::getId, task -> describe(task, Map.of())));
    }

    /** The person's open tasks, the earliest due first. */
    List<OpenTask> of(String login, int most) {
        List<Task> found = timely().taskAssignee(login)
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, most);
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(toSet());
        if (instances.isEmpty()) {
            return found.stream().map(task -> describe(task, Map.of())).toList();
        }
        Map<String, UUID> about = processes.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, instance -> UUID.fromString(instance.getBusinessKey())));
        return found.stream().map(task -> describe(task, about)).toList();
    }

    long count(String login) {
        return timely().taskAssignee(login).count();
    }

    /** Which of these people have something to do. */
    Set<String> busy(Collection<String> logins) {
        return timely().taskAssigneeIn(logins.toArray(String[]::new)).list().stream()
                .map(Task::getAssignee)
                .collect(toSet());
    }

    /** Without those that need not be thought of before a later day. */
    private TaskQuery timely() {
        return tasks.createTaskQuery().active().followUpBeforeOrNotExistent(Date.from(clock.instant()));
    }

    boolean isPaused(UUID engagementId) {
        return processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(engagementId.toString(), EngagementModel.KEY)
                        .suspended()
                        .count()
                > 0;
    }

    private static OpenTask describe(Task task, Map<String, UUID> about) {
        String instance = task.getProcessInstanceId();
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                instance == null ? null : about.get(instance));
    }
}
