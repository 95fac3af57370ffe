package dev.waymark.engagement;

import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what runs beside an engagement's own process, in the way that each model draws. */
@Wiring
@Component
class Companions {

    private final OwnAccount account;

    Companions(OwnAccount account) {
        this.account = account;
    }

    @EventListener
    void end(EngagementClosed closed) {
        account.ask(engine -> {
            engine.getRuntimeService()
                    .createMessageCorrelation(EngagementModel.CLOSED)
                    .processInstanceBusinessKey(closed.engagementId().toString())
                    .correlateAll();
            return closed;
        });
    }
}
