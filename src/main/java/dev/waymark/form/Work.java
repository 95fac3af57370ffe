package dev.waymark.form;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The task that a form belongs to, as the business sees it. */
public interface Work {

    String taskId();

    /** Id of the user task in the model, for forms that serve several tasks. */
    String taskKey();

    /** The aggregate that the process is about: for every process of an engagement, the engagement. */
    UUID businessKey();

    /** Login of the person who works on the task. */
    @Nullable
    String assignee();

    <T> @Nullable T find(ProcessVariable<T> variable);

    /** Refuses with {@link IllegalStateException} where the process holds no such variable. */
    <T> T get(ProcessVariable<T> variable);
}
