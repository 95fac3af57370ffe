package dev.waymark.form;

import dev.waymark.process.ProcessVariable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task for tests of a form alone; ids as the process stores them, by name. */
public record AnyWork(UUID businessKey, @Nullable String assignee, String taskKey, Map<String, Object> variables)
        implements Work {

    public AnyWork(UUID businessKey, @Nullable String assignee, Map<String, Object> variables) {
        this(businessKey, assignee, "userTask_any", variables);
    }

    /** What a form tells the process, as the process stores it. */
    public static Map<String, Object> answers(Routing routing) {
        return routing.values();
    }

    @Override
    public String taskId() {
        return "any-task";
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T find(ProcessVariable<T> variable) {
        return (T) variables.get(variable.name());
    }

    @Override
    public <T> T get(ProcessVariable<T> variable) {
        return Objects.requireNonNull(find(variable));
    }
}
