package dev.waymark.form;

import dev.waymark.process.OwnAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The way to the form of a user task for pages of our own, by which its assignee passes the same gate as elsewhere. */
@Component
public class TaskDoor {

    private static final String GONE = "Task: is completed already, or there is no such task";

    private final OwnAccount account;
    private final FormGate gate;

    TaskDoor(OwnAccount account, FormGate gate) {
        this.account = account;
        this.gate = gate;
    }

    /**
     * An open task.
     *
     * @param key id of the user task in the model
     * @param about id of the aggregate that its process is about
     */
    public record OpenTask(String key, UUID about) {}

    /** Empty once the task is no longer open. */
    public Optional<OpenTask> find(String taskId) {
        return account.ask(engine -> task(engine, taskId)
                .map(task -> new OpenTask(
                        task.getTaskDefinitionKey(),
                        UUID.fromString(engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(task.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()))));
    }

    /**
     * The task's form as its assignee sees it; empty where the task is not open, or not the person's.
     *
     * @param isOwn whether the account of this name is the person's
     */
    public Optional<Sheet> open(String taskId, Predicate<String> isOwn) {
        return own(taskId, isOwn).map(task -> account.ask(task.getAssignee(), engine -> sheet(engine, task)));
    }

    /**
     * Completes the task by its form, as its assignee, in the caller's transaction.
     *
     * @throws NotAccepted where the task is not open or not the person's, or the gate refuses the answers
     */
    public void submit(String taskId, Predicate<String> isOwn, Map<String, Object> answers) {
        Task task = own(taskId, isOwn).orElseThrow(() -> new NotAccepted(GONE));
        try {
            account.ask(task.getAssignee(), engine -> {
                engine.getFormService().submitTaskForm(taskId, answers);
                return task;
            });
        } catch (FormFieldValidationException | AuthorizationException refusal) {
            throw new NotAccepted(String.valueOf(refusal.getMessage()));
        }
    }

    private Optional<Task> own(String taskId, Predicate<String> isOwn) {
        return account.ask(engine -> task(engine, taskId))
                .filter(task -> task.getAssignee() != null && isOwn.test(task.getAssignee()));
    }

    private static Optional<Task> task(ProcessEngine engine, String taskId) {
        return Optional.ofNullable(engine.getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .active()
                .singleResult());
    }

    private Sheet sheet(ProcessEngine engine, Task task) {
        FormService forms = engine.getFormService();
        Map<String, Object> data = new LinkedHashMap<>();
        for (FormField field : forms.getTaskFormData(task.getId()).getFormFields()) {
            data.put(field.getId(), gate.shown(field.getValue()));
        }
        try (InputStream file = forms.getDeployedTaskForm(task.getId())) {
            return new Sheet(task.getName(), new String(file.readAllBytes(), StandardCharsets.UTF_8), data);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
