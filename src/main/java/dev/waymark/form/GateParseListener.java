package dev.waymark.form;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;

/** Puts the gate before every form of a model, and bars the ways round it. */
class GateParseListener extends AbstractBpmnParseListener {

    private final FormGate gate;

    GateParseListener(FormGate gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String deploymentId = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getDeploymentId();
        task.setTaskFormHandler(new GateTaskFormHandler(gate, file(task.getFormDefinition(), deploymentId)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, GateParseListener::refuseCompletionWithoutForm);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, GateParseListener::refuseDelegation);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, GateParseListener::refuseUnassigning);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        FormDefinition form = definition.getStartFormDefinition();
        if (form != null && form.getCamundaFormDefinitionKey() != null) {
            definition.setStartFormHandler(new GateStartFormHandler(gate, file(form, definition.getDeploymentId())));
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, new RefuseStartWithoutForm());
        }
    }

    private static FormFile file(FormDefinition form, String deploymentId) {
        Expression reference = (Expression) form.getCamundaFormDefinitionKey();
        if (reference == null) {
            throw new IllegalArgumentException("A user task needs a camunda:formRef");
        }
        return new FormFile(reference.getExpressionText(), deploymentId);
    }

    private static void refuseCompletionWithoutForm(DelegateTask task) {
        if (!Passage.isOpen(task.getId())) {
            throw new AuthorizationException("Task: is completed by submitting its form");
        }
    }

    /** Resolving a delegated task would store variables that no form asks for. */
    private static void refuseDelegation(DelegateTask task) {
        if (((Task) task).getDelegationState() != null) {
            throw new AuthorizationException("Task: cannot be delegated or resolved");
        }
    }

    private static void refuseUnassigning(DelegateTask task) {
        if (task.getAssignee() == null) {
            throw new AuthorizationException("Task: must have an assignee");
        }
    }

    private static class RefuseStartWithoutForm implements ExecutionListener {

        @Override
        public void notify(DelegateExecution instance) {
            if (!Passage.isOpen(instance.getProcessInstanceId())
                    && !Passage.isOpen(String.valueOf(instance.getProcessBusinessKey()))) {
                throw new AuthorizationException("Process: is started by submitting its form");
            }
        }
    }
}
