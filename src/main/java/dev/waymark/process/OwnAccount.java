package dev.waymark.process;

import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
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

    /** As {@link #ask(Function)}, on behalf of a person: what comes of it is this person's doing. */
    public <T> T ask(String login, Function<ProcessEngine, T> work) {
        return ask(running -> {
            IdentityService identity = running.getIdentityService();
            Authentication before = identity.getCurrentAuthentication();
            identity.setAuthenticatedUserId(login);
            try {
                return work.apply(running);
            } finally {
                restore(identity, before);
            }
        });
    }

    private static void restore(IdentityService identity, @Nullable Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
        }
    }
}
