package dev.waymark.benchmark;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** One side of the comparison: an engine that runs the program's models. */
interface Contestant {

    ProcessEngine engine();

    /** Sees to the people of a new engagement, before anything is measured. */
    Begin prepare();

    /** What the task's form sends. */
    Map<String, Object> answers(Task task);

    /** Sends it. */
    default void submit(Task task, Map<String, Object> answers) {
        engine().getFormService().submitTaskForm(task.getId(), answers);
    }

    /**
     * How an engagement begins.
     *
     * @param login of the program manager
     * @param form of the start form
     * @param businessKey null where the start form finds one
     */
    record Begin(String login, Map<String, Object> form, UUID businessKey) {}
}
