package dev.waymark.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Tells a process as an ordered trace: who submits what, which timer fires, what is open then. */
@TestComponent
public class Story {

    /** A Monday morning in Berlin, far from holidays. */
    public static final Instant START = Instant.parse("2027-02-01T08:30:00Z");

    private final ProcessEngine engine;
    private final People people;
    private final Clock clock;

    Story(ProcessEngine engine, People people, Clock clock) {
        this.engine = engine;
        this.people = people;
        this.clock = clock;
    }

    public Cast cast() {
        ClockUtil.setCurrentTime(Date.from(START));
        return new Cast(
                person("Paula Manager"),
                person("Clara Coach"),
                person("Leo Leader"),
                List.of(person("Sven Sponsor"), person("Sara Sponsor")),
                person("Dora Deputy"));
    }

    /** Somebody in Berlin with a login; the name gets a unique tail. */
    public Person person(String name) {
        String tail = UUID.randomUUID().toString().substring(0, 8);
        String login = name.toLowerCase().replace(' ', '.') + "." + tail;
        return people.save(new Person(
                UUID.randomUUID(),
                0,
                name + " " + tail,
                login + "@example.org",
                null,
                ZoneId.of("Europe/Berlin"),
                "de",
                login,
                START.plus(Duration.ofDays(3650))));
    }

    /** The program manager's start form, for nine months with one month's three hours. */
    public UUID request(Cast cast) {
        return request(cast, Map.of());
    }

    /** The same, with further answers. */
    public UUID request(Cast cast, Map<String, Object> further) {
        Map<String, Object> answers = new HashMap<>(Answers.request(cast));
        answers.putAll(further);
        ProcessInstance instance = as(cast.programManager(), () -> {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("coaching-engagement")
                    .latestVersion()
                    .singleResult()
                    .getId();
            return engine.getFormService().submitStartForm(definition, answers);
        });
        return UUID.fromString(instance.getBusinessKey());
    }

    /** Starts one process of an engagement alone, without the lifecycle around it. */
    public ProcessInstance startAlone(String processKey, UUID engagementId, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(processKey, engagementId.toString(), variables);
    }

    /** Submits the person's open task of this key, through the form gate. */
    public void submit(Person person, UUID engagementId, String taskKey, Map<String, Object> answers) {
        Task task = task(person, engagementId, taskKey);
        as(person, () -> {
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return null;
        });
        runJobs(engagementId);
    }

    public Task task(Person person, UUID engagementId, String taskKey) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(engagementId.toString())
                .taskDefinitionKey(taskKey)
                .taskAssignee(person.account())
                .list();
        assertThat(open)
                .as("open %s of %s, while open is %s", taskKey, person.login(), open(engagementId))
                .isNotEmpty();
        return open.get(0);
    }

    /** Keys of the open tasks, sorted; without the actions of the plan, which go on beside the program. */
    public List<String> open(UUID engagementId) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(engagementId.toString())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .filter(key -> !key.equals("userTask_doAction"))
                .sorted()
                .toList();
    }

    /** Runs what the engine would run at once: asynchronous continuations, again and again until none is left. */
    public void runJobs(UUID engagementId) {
        List<Job> due;
        do {
            due = new ArrayList<>();
            for (Job job : jobs(engagementId)) {
                if (job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(clock.instant())) {
                    due.add(job);
                }
            }
            for (Job job : due) {
                if (engine.getManagementService()
                                .createJobQuery()
                                .jobId(job.getId())
                                .count()
                        > 0) {
                    engine.getManagementService().executeJob(job.getId());
                }
            }
        } while (!due.isEmpty());
    }

    /** Moves the clock to the timer's time and fires it, with everything else that is due by then. */
    public void fire(UUID engagementId, String timerElement) {
        Job timer = engine.getManagementService().createJobQuery().activityId(timerElement).timers().list().stream()
                .filter(job -> belongs(job, engagementId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open timer " + timerElement));
        travelTo(timer.getDuedate().toInstant());
        runJobs(engagementId);
    }

    /** Tells the engagement's processes of something, with variables for whatever begins by it. */
    public void tell(UUID engagementId, String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(engagementId.toString())
                .setVariablesToTriggeredScope(variables)
                .correlate();
    }

    /** Never back in time. */
    public void travelTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(Date.from(instant));
        }
    }

    public void travel(Duration duration) {
        travelTo(clock.instant().plus(duration));
    }

    public List<Job> jobs(UUID engagementId) {
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(job -> belongs(job, engagementId))
                .toList();
    }

    private boolean belongs(Job job, UUID engagementId) {
        return job.getProcessInstanceId() != null
                && engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(engagementId.toString())
                                .count()
                        > 0;
    }

    public <T> T as(Person person, Supplier<T> action) {
        engine.getIdentityService()
                .setAuthentication(person.login(), List.of("participants", "program-managers"), List.of());
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
