package dev.waymark.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells every {@link UserTaskListener} of every user task. */
@Component
class UserTaskListeners extends AbstractProcessEnginePlugin {

    private final ObjectProvider<UserTaskListener> listeners;

    UserTaskListeners(ObjectProvider<UserTaskListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(
                EngineLists.and(engine.getCustomPostBPMNParseListeners(), (BpmnParseListener) new Attach()));
    }

    private class Attach extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> listeners.orderedStream().forEach(each -> each.created(created)));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    assigned -> listeners.orderedStream().forEach(each -> each.assigned(assigned)));
        }
    }
}
