package dev.waymark.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable, declared once with its type; only ids, dates and routing answers are ever stored in one.
 *
 * @param <T> what the application reads and writes; the engine stores text, numbers, flags and dates only
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> store;
    private final Function<Object, T> load;

    private ProcessVariable(String name, Function<T, Object> store, Function<Object, T> load) {
        this.name = name;
        this.store = store;
        this.load = load;
    }

    public static ProcessVariable<UUID> id(String name) {
        return new ProcessVariable<>(name, UUID::toString, stored -> UUID.fromString((String) stored));
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, flag -> flag, stored -> (Boolean) stored);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, number -> number, stored -> (Integer) stored);
    }

    public static ProcessVariable<Instant> instant(String name) {
        return new ProcessVariable<>(name, Date::from, stored -> ((Date) stored).toInstant());
    }

    /** A routing answer: one of the values that a gateway of the model asks for. */
    public static ProcessVariable<String> answer(String name) {
        return new ProcessVariable<>(name, answer -> answer, stored -> (String) stored);
    }

    public String name() {
        return name;
    }

    public @Nullable T find(VariableScope scope) {
        Object stored = scope.getVariable(name);
        return stored == null ? null : load.apply(stored);
    }

    /** Refuses with {@link IllegalStateException} where the process holds no such variable. */
    public T get(VariableScope scope) {
        T value = find(scope);
        if (value == null) {
            throw new IllegalStateException("The process holds no variable '" + name + "'");
        }
        return value;
    }

    /** Writes nothing where the process holds the same value already. */
    public void set(VariableScope scope, T value) {
        Object stored = store.apply(value);
        if (!stored.equals(scope.getVariable(name))) {
            scope.setVariable(name, stored);
        }
    }

    public Object stored(T value) {
        return store.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
