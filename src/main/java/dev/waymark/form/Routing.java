package dev.waymark.form;

import dev.waymark.process.ProcessVariable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of a form that the process goes by; everything else stays in the application's own tables. */
public final class Routing {

    private static final Routing NONE = new Routing(Map.of());

    private final Map<String, Object> values;

    private Routing(Map<String, Object> values) {
        this.values = values;
    }

    public static Routing none() {
        return NONE;
    }

    public static <T> Routing of(ProcessVariable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    public <T> Routing and(ProcessVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), variable.stored(value));
        return new Routing(Collections.unmodifiableMap(more));
    }

    Map<String, Object> values() {
        return values;
    }
}
