package dev.waymark.process;

import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works with the engine on the program's own account, whatever the person who is at work may do there. */
@Component
public class OwnAccount {

    private final ObjectProvider<ProcessEngine> engine;

    /** The engine needs classes that need it: it is looked up when first used. */
    OwnAccount(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** In the caller's transaction. */
    public <T> T ask(Function<ProcessEngine, T> work) {
        ProcessEngineImpl running = (ProcessEngineImpl) engine.getObject();
        return running.getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> work.apply(running)));
    }
}
