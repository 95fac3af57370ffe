package dev.waymark.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is told of every user task of every process, in the transaction that creates or assigns it. */
public interface UserTaskListener {

    /** Before anybody is told: dates and labels may still be set on the task. */
    default void created(DelegateTask task) {}

    /** The task has an assignee, at its creation or by a change. */
    default void assigned(DelegateTask task) {}
}
