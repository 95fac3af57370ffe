package dev.waymark.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.process.ProcessVariable;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one way in and out of every form: shows the prefill to the assignee only, checks what comes back against the
 * {@code .form} file, hands it to the feature as a typed record, and lets only routing answers into the process.
 */
@Component
class FormGate {

    private final ObjectProvider<TaskForm<?>> taskForms;
    private final ObjectProvider<StartForm<?>> startForms;
    private final Map<String, TaskForm<?>> taskFormById = new ConcurrentHashMap<>();
    private final Map<String, StartForm<?>> startFormById = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Forms need the engine's services, and the engine needs the gate: forms are looked up when first used. */
    FormGate(ObjectProvider<TaskForm<?>> taskForms, ObjectProvider<StartForm<?>> startForms) {
        this.taskForms = taskForms;
        this.startForms = startForms;
    }

    /** What the form of this task shows, as the engine's values by key; nothing to anybody but the assignee. */
    Map<String, TypedValue> show(FormFile file, TaskEntity task) {
        String reader = authenticatedUser();
        if (reader != null && !reader.equals(task.getAssignee())) {
            return Map.of();
        }
        return prefill(taskForm(file), new TaskWork(task), key -> true).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> typed(each.getValue())));
    }

    void submit(FormFile file, VariableMap submission, TaskEntity task) {
        String actor = authenticatedUser();
        if (actor != null && !actor.equals(task.getAssignee())) {
            throw new AuthorizationException("Only the assignee of this task may submit its form");
        }
        TaskForm<?> form = taskForm(file);
        Work work = new TaskWork(task);
        FormSchema schema = file.schema();
        Routing routing = refusing(schema, said(task.getId()), () -> accept(form, work, schema, submission));
        task.getExecution().setVariables(routing.values());
        Passage.open(task.getId());
    }

    void start(FormFile file, VariableMap submission, ExecutionEntity instance) {
        StartForm<?> form = startForm(file);
        FormSchema schema = file.schema();
        String requester = Objects.requireNonNullElse(authenticatedUser(), "");
        UUID aggregate = refusing(schema, said(instance.getId()), () -> begin(form, requester, schema, submission));
        instance.setProcessBusinessKey(aggregate.toString());
        Passage.open(instance.getId());
    }

    private <A extends Record> Routing accept(TaskForm<A> form, Work work, FormSchema schema, VariableMap submission) {
        Set<String> asked = schema.askedOfPrefill();
        Map<String, Object> shown = asked.isEmpty() ? Map.of() : prefill(form, work, asked::contains);
        return form.submitted(work, bind(schema, submission, shown, form.answers()));
    }

    private <A extends Record> UUID begin(
            StartForm<A> form, String requester, FormSchema schema, VariableMap submission) {
        return form.submitted(requester, bind(schema, submission, Map.of(), form.answers()));
    }

    private <A extends Record> A bind(
            FormSchema schema, VariableMap submission, Map<String, Object> shown, Class<A> answers) {
        Map<String, Object> given = new HashMap<>();
        submission.keySet().forEach(key -> given.put(key, plain(submission.getValueTyped(key))));
        return bind(schema, given, shown, answers);
    }

    /**
     * Checked answers as the record that the feature takes.
     *
     * @throws FormCheck.Refusal naming every field that is wrong
     */
    <A extends Record> A bind(FormSchema schema, Map<String, ?> given, Map<String, Object> shown, Class<A> answers) {
        return json.convertValue(new FormCheck(schema, shown, Feel::isTrue).check(given), answers);
    }

    private static Function<String, RuntimeException> said(String id) {
        return problem -> new FormFieldValidationException(id, problem);
    }

    /** @param said how a refusal is said at this door, with the label of the field in front */
    static <R> R refusing(FormSchema schema, Function<String, RuntimeException> said, Supplier<R> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw said.apply(schema.label(refused.key()) + ": " + refused.problem());
        } catch (FormCheck.Refusal refusal) {
            throw said.apply(String.valueOf(refusal.getMessage()));
        }
    }

    /**
     * Without the entries that hold nothing: a form shows a missing value as empty.
     *
     * @param asked the keys whose late values are wanted
     */
    private static Map<String, Object> prefill(TaskForm<?> form, Work work, Predicate<String> asked) {
        Map<String, Object> shown = new HashMap<>(form.prefill(work));
        shown.replaceAll(
                (key, value) -> value instanceof Supplier<?> late ? asked.test(key) ? late.get() : null : value);
        shown.values().removeIf(value -> value == null || value instanceof List<?> list && list.isEmpty());
        return shown;
    }

    private TypedValue typed(Object value) {
        if (value instanceof Iterable<?> || value instanceof Map<?, ?>) {
            return SpinValues.jsonValue(json.valueToTree(value).toString()).create();
        }
        return Variables.untypedValue(
                value instanceof Temporal || value instanceof Enum<?> || value instanceof UUID
                        ? value.toString()
                        : value);
    }

    /** A value of {@link #show} as texts, numbers, flags, lists and maps. */
    Object shown(Object value) {
        return value instanceof JsonValue list ? Objects.requireNonNull(read(list)) : plainValue(value);
    }

    private static Object plainValue(Object value) {
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    /** Texts, numbers, flags, lists and maps; anything else becomes a value that no check lets pass. */
    private @Nullable Object plain(@Nullable TypedValue typed) {
        if (typed instanceof JsonValue sent) {
            return read(sent);
        }
        if (typed instanceof SerializableValue sent && !sent.isDeserialized()) {
            return Unreadable.VALUE;
        }
        Object value = typed == null ? null : typed.getValue();
        boolean isPlain = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof List<?>
                || value instanceof Map<?, ?>;
        return value == null || isPlain ? value : Unreadable.VALUE;
    }

    /** Read by our own parser, which bounds its depth, before the engine's reads it and fails. */
    private @Nullable Object read(JsonValue sent) {
        String text = sent.getValueSerialized();
        if (text == null) {
            text = sent.isDeserialized() && sent.getValue() != null
                    ? sent.getValue().toString()
                    : "null";
        }
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            return Unreadable.VALUE;
        }
    }

    private enum Unreadable {
        VALUE
    }

    private TaskForm<?> taskForm(FormFile file) {
        return taskFormById.computeIfAbsent(file.id(), id -> only(taskForms, TaskForm::id, id));
    }

    private StartForm<?> startForm(FormFile file) {
        return startFormById.computeIfAbsent(file.id(), id -> only(startForms, StartForm::id, id));
    }

    private static <F> F only(ObjectProvider<F> forms, Function<F, String> idOf, String id) {
        return StreamSupport.stream(forms.spliterator(), false)
                .filter(form -> idOf.apply(form).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No class takes the answers of the form '" + id + "'"));
    }

    private static @Nullable String authenticatedUser() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private record TaskWork(TaskEntity task) implements Work {

        @Override
        public String taskId() {
            return task.getId();
        }

        @Override
        public String taskKey() {
            return task.getTaskDefinitionKey();
        }

        @Override
        public UUID businessKey() {
            return UUID.fromString(task.getExecution().getProcessBusinessKey());
        }

        @Override
        public @Nullable String assignee() {
            return task.getAssignee();
        }

        @Override
        public <T> @Nullable T find(ProcessVariable<T> variable) {
            return variable.find(task);
        }

        @Override
        public <T> T get(ProcessVariable<T> variable) {
            return variable.get(task);
        }
    }
}
