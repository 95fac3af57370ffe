package dev.waymark.engagement;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.ReminderPolicy;
import dev.waymark.process.UserTaskListener;
import dev.waymark.process.Wiring;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts on each new task until when it is to be done, where its model does not say. */
@Wiring
@Component
class TaskCard implements UserTaskListener {

    private final People people;
    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Clock clock;

    TaskCard(People people, WorkingCalendar calendar, ReminderPolicy policy, Clock clock) {
        this.people = people;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void created(DelegateTask task) {
        if (task.getDueDate() == null) {
            Person worker = people.withAccount(task.getAssignee());
            task.setDueDate(Date.from(calendar.dueIn(
                    policy.workingDays(task.getTaskDefinitionKey()), clock.instant(), worker.zone(), worker.region())));
        }
    }
}
