package dev.waymark.form;

import static dev.waymark.process.EngineLists.and;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Brings the form gate into the engine. */
@Component
class FormGatePlugin extends AbstractProcessEnginePlugin {

    private final FormGate gate;

    FormGatePlugin(FormGate gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(
                and(engine.getCustomPostBPMNParseListeners(), (BpmnParseListener) new GateParseListener(gate)));
        engine.setCustomSessionFactories(
                and(engine.getCustomSessionFactories(), (SessionFactory) new Passage.Factory()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                and(engine.getCustomPreCommandInterceptorsTxRequired(), (CommandInterceptor) new RefusalInterceptor()));
    }
}
