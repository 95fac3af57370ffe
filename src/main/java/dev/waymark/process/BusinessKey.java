package dev.waymark.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The id of the aggregate that a process instance, and whatever it calls, is about. */
public final class BusinessKey {

    private BusinessKey() {}

    public static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    public static UUID of(DelegateTask task) {
        return of(task.getExecution());
    }
}
