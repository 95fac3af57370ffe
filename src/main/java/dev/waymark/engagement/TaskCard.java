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
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Puts on each new task what its assignee sees in the list: until when, where its model does not say, and whose program
 * it is about.
 */
@Wiring
@Component
class TaskCard implements UserTaskListener {

    private static final ProcessVariable<String> LEADER = ProcessVariable.label("leader");

    private final People people;
    private final Parties parties;
    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Clock clock;

    TaskCard(People people, Parties parties, WorkingCalendar calendar, ReminderPolicy policy, Clock clock) {
        this.people = people;
        this.parties = parties;
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
            // The name lives as long as the process instance: no history holds it.
            parties.leader(BusinessKey.of(execution))
                    .ifPresent(leader -> LEADER.set(execution.getProcessInstance(), leader.name()));
        }
    }
}
