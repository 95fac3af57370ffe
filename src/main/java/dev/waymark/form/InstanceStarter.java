package dev.waymark.form;

import dev.waymark.process.OwnAccount;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts a form-started process on the program's own account, where people may only start it by its form. */
@Component
public class InstanceStarter {

    private final OwnAccount account;

    InstanceStarter(OwnAccount account) {
        this.account = account;
    }

    /**
     * @param processKey id of the process
     * @param aggregate what the process is about; becomes the business key
     */
    public void start(String processKey, UUID aggregate) {
        account.ask(engine -> {
            Passage.open(aggregate.toString());
            return engine.getRuntimeService().startProcessInstanceByKey(processKey, aggregate.toString());
        });
    }
}
