package dev.waymark.engagement;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.ProcessVariable;
import dev.waymark.process.ReminderPolicy;
import dev.waymark.process.UserTaskListener;
import dev.waymark.process.Wiring;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts on each new task what its assignee sees in the list: until when, where its model does not say, and whose program
 * it is about.
 */
@Wiring
@Component
class TaskCard implements UserTaskListener {

    private static final ProcessVariable<String> LEADER = ProcessVariable.label("leader");

    private final JdbcClient database;
    private final People people;
    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Clock clock;

    TaskCard(JdbcClient database, People people, WorkingCalendar calendar, ReminderPolicy policy, Clock clock) {
        this.database = database;
        this.people = people;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void created(DelegateTask task) {
        if (task.getDueDate() == null) {
            Person worker = people.withLogin(task.getAssignee());
            task.setDueDate(Date.from(calendar.dueIn(
                    policy.workingDays(task.getTaskDefinitionKey()), clock.instant(), worker.zone(), worker.region())));
        }
        DelegateExecution execution = task.getExecution();
        if (LEADER.find(execution) == null) {
            leaderOf(BusinessKey.of(execution)).ifPresent(leader -> LEADER.set(execution.getProcessInstance(), leader));
        }
    }

    /** The name lives as long as the process instance: no history holds it. */
    private Optional<String> leaderOf(UUID aggregate) {
        return database.sql("""
                        select leader.name from engagement join person leader on leader.id = engagement.leader_id
                         where engagement.id = :aggregate""")
                .param("aggregate", aggregate)
                .query(String.class)
                .optional();
    }
}
