package dev.waymark.demo;

import dev.waymark.notice.Delivery;
import dev.waymark.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Plays the demo engagements on the real engine: people submit forms, timers fire, and the clock goes forward only. */
@Component
class DemoStage {

    private static final String LIFECYCLE = "coaching-engagement";

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final Delivery delivery;
    private final DemoPlan plan;

    DemoStage(
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            Delivery delivery,
            DemoPlan plan) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.delivery = delivery;
        this.plan = plan;
    }

    /** @return the engagement's id */
    UUID request(Person programManager, Map<String, Object> answers) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(LIFECYCLE)
                .latestVersion()
                .singleResult()
                .getId();
        return UUID.fromString(as(programManager, () -> forms.submitStartForm(definition, answers))
                .getBusinessKey());
    }

    /** Submits the person's open task; refuses with {@link IllegalStateException} where there is none. */
    void submit(Person person, UUID engagement, String taskKey, Map<String, Object> answers) {
        Task task = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(engagement.toString())
                .taskDefinitionKey(taskKey)
                .taskAssignee(person.login())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + taskKey + " for " + person.login()));
        as(person, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return task;
        });
        passTo(ClockUtil.getCurrentTime().toInstant());
    }

    /** What is still open in the action plan is done. */
    void tickOff(Person person, UUID engagement) {
        plan.tickOff(person, engagement);
    }

    /** Fills an action plan in the middle of its life. */
    void plan(Person coach, Person leader, UUID engagement) {
        plan.fill(coach, leader, engagement);
    }

    /** Moves the clock forward, firing on the way each timer of an engagement, and sending each mail, at its own time. */
    void passTo(Instant moment) {
        for (Optional<Job> next = next(moment); next.isPresent(); next = next(moment)) {
            Date due = next.get().getDuedate();
            if (due != null && due.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due);
            }
            management.executeJob(next.get().getId());
            delivery.dispatchDue();
        }
        ClockUtil.setCurrentTime(Date.from(moment));
        delivery.dispatchDue();
    }

    private Optional<Job> next(Instant moment) {
        List<Job> open = management.createJobQuery().active().withRetriesLeft().list();
        return open.stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(moment))
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private <T> T as(Person person, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(person.login()).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(person.login(), groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
