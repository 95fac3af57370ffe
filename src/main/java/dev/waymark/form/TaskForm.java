package dev.waymark.form;

import java.util.Map;

/**
 * A form of a user task: what it shows beforehand and what becomes of its answers.
 *
 * @param <A> the answers, one component per key of the {@code .form} file
 */
public interface TaskForm<A extends Record> {

    /** The id of the {@code .form} file. */
    String id();

    Class<A> answers();

    /**
     * What the form shows or offers, by key: texts, numbers, and lists of maps for tables and options. A value that
     * costs a look into the database may be a {@link java.util.function.Supplier} of it: a submission asks it only
     * where options or conditions speak of it.
     */
    default Map<String, Object> prefill(Work work) {
        return Map.of();
    }

    /**
     * Takes answers that passed every check of the {@code .form} file, in the transaction that completes the task.
     *
     * @return the routing answers, the only values that reach the process
     * @throws Refused where a business rule forbids the answer; nothing is changed then
     */
    Routing submitted(Work work, A answers);
}
