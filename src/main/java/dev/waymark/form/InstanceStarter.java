package dev.waymark.form;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts a form-started process on the program's own account, where people may only start it by its form. */
@Component
public class InstanceStarter {

    private final ObjectProvider<ProcessEngine> engine;

    InstanceStarter(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * @param processKey id of the process
     * @param aggregate what the process is about; becomes the business key
     */
    public void start(String processKey, UUID aggregate) {
        ProcessEngineImpl running = (ProcessEngineImpl) engine.getObject();
        running.getProcessEngineConfiguration().getCommandExecutorTxRequired().execute(command -> {
            Passage.open(aggregate.toString());
            return command.runWithoutAuthorization(
                    () -> running.getRuntimeService().startProcessInstanceByKey(processKey, aggregate.toString()));
        });
    }
}
