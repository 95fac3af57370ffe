package dev.waymark.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands in the engine's place at every start event with a form. */
class GateStartFormHandler extends DefaultStartFormHandler {

    private final FormGate gate;
    private final FormFile file;

    GateStartFormHandler(FormGate gate, FormFile file) {
        this.gate = gate;
        this.file = file;
        this.deploymentId = file.deploymentId();
    }

    @Override
    public void submitFormVariables(VariableMap submission, VariableScope instance) {
        gate.start(file, submission, (ExecutionEntity) instance);
    }
}
