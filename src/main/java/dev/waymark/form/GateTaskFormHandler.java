package dev.waymark.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands in the engine's place at every user task with a form. */
class GateTaskFormHandler extends DefaultTaskFormHandler {

    private final FormGate gate;
    private final FormFile file;

    GateTaskFormHandler(FormGate gate, FormFile file) {
        this.gate = gate;
        this.file = file;
        this.deploymentId = file.deploymentId();
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormDataImpl form = (TaskFormDataImpl) super.createTaskForm(task);
        gate.show(file, task).forEach((key, value) -> {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(key);
            field.setValue(value);
            form.getFormFields().add(field);
        });
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap submission, VariableScope task) {
        gate.submit(file, submission, (TaskEntity) task);
    }
}
