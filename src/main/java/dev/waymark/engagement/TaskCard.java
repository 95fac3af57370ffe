package dev.waymark.engagement;

import dev.waymark.people.People;
import dev.waymark.process.UserTaskListener;
import dev.waymark.process.Wiring;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts on each new task until when it is to be done, where its model does not say. */
@Wiring
@Component
class TaskCard implements UserTaskListener {

    private final People people;
    private final Deadlines deadlines;

    TaskCard(People people, Deadlines deadlines) {
        this.people = people;
        this.deadlines = deadlines;
    }

    @Override
    public void created(DelegateTask task) {
        if (task.getDueDate() == null) {
            task.setDueDate(
                    Date.from(deadlines.of(task.getTaskDefinitionKey(), people.withAccount(task.getAssignee()))));
        }
    }
}
