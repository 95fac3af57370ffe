package dev.waymark.proposal;

import dev.waymark.engagement.PlanWished;
import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the application tells the process of a plan. */
@Wiring
@Component
public class ProposalProcess {

    private final OwnAccount account;

    ProposalProcess(OwnAccount account) {
        this.account = account;
    }

    @EventListener
    void begin(PlanWished wished) {
        start(wished.engagementId());
    }

    /**
     * A plan begins to be negotiated, whatever step the engagement is in.
     *
     * @return false where a plan is on its way or running in this engagement already
     */
    public boolean start(UUID engagementId) {
        return account.ask(engine -> {
            boolean fresh = !isUnderWay(engine, engagementId);
            if (fresh) {
                engine.getRuntimeService().startProcessInstanceByKey(ProposalModel.KEY, engagementId.toString());
            }
            return fresh;
        });
    }

    public boolean isUnderWay(UUID engagementId) {
        return account.ask(engine -> isUnderWay(engine, engagementId));
    }

    private static boolean isUnderWay(ProcessEngine engine, UUID engagementId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ProposalModel.KEY)
                        .processInstanceBusinessKey(engagementId.toString())
                        .count()
                > 0;
    }
}
