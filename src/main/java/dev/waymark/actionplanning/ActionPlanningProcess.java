package dev.waymark.actionplanning;

import dev.waymark.engagement.CoachingOpened;
import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the application tells the processes of action planning. */
@Wiring
@Component
public class ActionPlanningProcess {

    private final ActionPlanningSettings settings;
    private final OwnAccount account;

    ActionPlanningProcess(ActionPlanningSettings settings, OwnAccount account) {
        this.settings = settings;
        this.account = account;
    }

    @EventListener
    void begin(CoachingOpened opened) {
        if (settings.startsWithCoaching()) {
            start(opened.engagementId());
        }
    }

    /**
     * The leader is asked for initiatives, and the meeting follows some weeks later.
     *
     * @return false where action planning is under way in this engagement already
     */
    public boolean start(UUID engagementId) {
        return account.ask(engine -> {
            boolean fresh = !isUnderWay(engine, engagementId);
            if (fresh) {
                engine.getRuntimeService().startProcessInstanceByKey(ActionPlanningModel.KEY, engagementId.toString());
            }
            return fresh;
        });
    }

    public boolean isUnderWay(UUID engagementId) {
        return account.ask(engine -> isUnderWay(engine, engagementId));
    }

    void supporterNamed(Supporter supporter) {
        account.ask(engine -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        ActionPlanningModel.CHECK_IN_KEY,
                        supporter.engagementId().toString(),
                        Map.of(
                                ActionPlanningModel.SUPPORTER_ID.name(),
                                ActionPlanningModel.SUPPORTER_ID.stored(supporter.id()))));
    }

    /** Ends the talks, also where they stand still, and does nothing where they have ended already. */
    void supporterLeft(Supporter supporter) {
        Optional<ProcessInstance> talks = account.ask(engine -> talks(engine, supporter));
        // A message reaches nothing that stands still, and the engine looks only at what is written already.
        talks.filter(ProcessInstance::isSuspended)
                .ifPresent(still -> account.ask(engine -> {
                    engine.getRuntimeService().activateProcessInstanceById(still.getId());
                    return still;
                }));
        talks.ifPresent(running -> account.ask(engine -> {
            engine.getRuntimeService()
                    .createMessageCorrelation(ActionPlanningModel.SUPPORTER_LEFT)
                    .processInstanceId(running.getId())
                    .correlate();
            return running;
        }));
    }

    private static Optional<ProcessInstance> talks(ProcessEngine engine, Supporter supporter) {
        return Optional.ofNullable(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ActionPlanningModel.CHECK_IN_KEY)
                .processInstanceBusinessKey(supporter.engagementId().toString())
                .variableValueEquals(
                        ActionPlanningModel.SUPPORTER_ID.name(),
                        ActionPlanningModel.SUPPORTER_ID.stored(supporter.id()))
                .singleResult());
    }

    private static boolean isUnderWay(ProcessEngine engine, UUID engagementId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ActionPlanningModel.KEY)
                        .processInstanceBusinessKey(engagementId.toString())
                        .count()
                > 0;
    }
}
