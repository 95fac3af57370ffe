package dev.waymark.consent;

import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the application tells the process of a consent. */
@Wiring
@Component
class ConsentProcess {

    private final OwnAccount account;

    ConsentProcess(OwnAccount account) {
        this.account = account;
    }

    void moreWouldBeShown(UUID engagementId) {
        account.ask(engine ->
                engine.getRuntimeService().startProcessInstanceByKey(ConsentModel.KEY, engagementId.toString()));
    }
}
