package dev.waymark.benchmark;

import dev.waymark.action.ActionModel;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Story;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Takes one engagement from its start form to its end, every step of it measured, what lies between not. */
class Walk {

    private static final String START = "startEvent_engagementRequested";
    private static final int MOST_STEPS = 300;

    /** What is promised in a session is followed up beside the program: begun on both sides, and left at that. */
    private static final String BESIDE = ActionModel.KEY;

    private final Contestant contestant;
    private final ProcessEngine engine;
    private final Map<String, Samples> forms;
    private final Samples whole;
    private String businessKey = "";
    private long nanos;
    private int statements;
    private int roundTrips;
    private int stepsLeft = MOST_STEPS;

    /**
     * @param forms takes the cost of each form, by element of the model
     * @param whole takes the cost of everything, timers and jobs included
     */
    Walk(Contestant contestant, Map<String, Samples> forms, Samples whole) {
        this.contestant = contestant;
        this.engine = contestant.engine();
        this.forms = forms;
        this.whole = whole;
    }

    static Walk unmeasured(Contestant contestant) {
        return new Walk(contestant, new TreeMap<>(), new Samples());
    }

    Walk toTheEnd() {
        begin();
        while (isRunning()) {
            step();
        }
        whole.add(nanos, statements, roundTrips);
        return this;
    }

    /** Stops where a task of this kind is open. */
    Walk until(String taskKey) {
        begin();
        while (tasks().stream().noneMatch(task -> task.getTaskDefinitionKey().equals(taskKey))) {
            step();
        }
        return this;
    }

    String businessKey() {
        return businessKey;
    }

    /**
     * How often each element but gateways was passed, and which variables there were: the same on both sides, or no
     * comparison.
     */
    Map<String, Long> way() {
        Map<String, Long> way = new TreeMap<>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> names(instance.getId()).forEach(name -> way.merge(name, 1L, Long::sum)));
        return way;
    }

    private Stream<String> names(String instanceId) {
        return Stream.concat(
                engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instanceId)
                        .list()
                        .stream()
                        .filter(activity -> !activity.getActivityType().endsWith("Gateway"))
                        .map(activity -> activity.getActivityId()),
                engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instanceId)
                        .list()
                        .stream()
                        .filter(variable -> variable.getTaskId() == null)
                        .map(variable -> "variable " + variable.getName()));
    }

    private void begin() {
        ClockUtil.setCurrentTime(Date.from(Story.START));
        Contestant.Begin begin = contestant.prepare();
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("coaching-engagement")
                .latestVersion()
                .singleResult()
                .getId();
        as(begin.login(), START, () -> {
            ProcessInstance started = begin.businessKey() == null
                    ? engine.getFormService().submitStartForm(definition, begin.form())
                    : engine.getFormService()
                            .submitStartForm(definition, begin.businessKey().toString(), begin.form());
            businessKey = started.getBusinessKey();
        });
    }

    private void step() {
        if (--stepsLeft == 0) {
            throw new IllegalStateException("Going round in circles; open are " + tasks());
        }
        List<Job> jobs = jobs();
        Date now = ClockUtil.getCurrentTime();
        Job due = jobs.stream().filter(job -> isDue(job, now)).findFirst().orElse(null);
        List<Task> tasks = tasks();
        if (due != null) {
            measured(() -> engine.getManagementService().executeJob(due.getId()), new Samples());
        } else if (!tasks.isEmpty()) {
            Task task = tasks.get(0);
            Map<String, Object> answers = contestant.answers(task);
            as(task.getAssignee(), task.getTaskDefinitionKey(), () -> contestant.submit(task, answers));
        } else {
            ClockUtil.setCurrentTime(jobs.get(0).getDuedate());
        }
    }

    private static boolean isDue(Job job, Date now) {
        return job.getDuedate() == null || !job.getDuedate().after(now);
    }

    private void as(String login, String element, Runnable work) {
        engine.getIdentityService().setAuthentication(login, List.of("participants", "program-managers"), List.of());
        try {
            measured(work, forms.computeIfAbsent(element, key -> new Samples()));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void measured(Runnable work, Samples samples) {
        long[] took = new long[1];
        SqlTraffic traffic = SqlTraffic.of(() -> {
            long before = System.nanoTime();
            work.run();
            took[0] = System.nanoTime() - before;
        });
        samples.add(took[0], traffic.statements().size(), traffic.roundTrips());
        nanos += took[0];
        statements += traffic.statements().size();
        roundTrips += traffic.roundTrips();
    }

    private boolean isRunning() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .processDefinitionKeyNotIn(BESIDE)
                        .count()
                > 0;
    }

    private List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(ActionModel.DO_ACTION))
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime))
                .toList();
    }

    private List<Job> jobs() {
        Map<String, ProcessInstance> instances = new LinkedHashMap<>();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKeyNotIn(BESIDE)
                .list()
                .forEach(instance -> instances.put(instance.getId(), instance));
        return instances.keySet().stream()
                .flatMap(id -> engine.getManagementService().createJobQuery().processInstanceId(id).list().stream())
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Job::getId))
                .toList();
    }
}
