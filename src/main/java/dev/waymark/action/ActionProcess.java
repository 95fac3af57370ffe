package dev.waymark.action;

import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** What the application tells the process of an action, which it finds by the id kept with the action. */
@Wiring
@Component
class ActionProcess {

    private final OwnAccount account;

    ActionProcess(OwnAccount account) {
        this.account = account;
    }

    /** @return id of the process that follows it up */
    String promised(Action action) {
        Map<String, Object> variables = Map.of(
                ActionModel.ACTION_ID.name(), ActionModel.ACTION_ID.stored(action.id()),
                ActionModel.OWNER.name(), action.owner().answer());
        return account.ask(engine -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                ActionModel.KEY, action.engagementId().toString(), variables))
                .getId();
    }

    void wordGiven(Action action) {
        tell(action, ActionModel.word(action));
    }

    void deleted(Action action) {
        tell(action, ActionModel.DELETED);
    }

    private void tell(Action action, String word) {
        String instance = Objects.requireNonNull(action.processInstance(), "Nothing follows the action up");
        try {
            account.ask(engine -> {
                engine.getRuntimeService()
                        .createMessageCorrelation(ActionModel.WORD_GIVEN)
                        .processInstanceId(instance)
                        .setVariable(ActionModel.WORD.name(), word)
                        .setVariable(ActionModel.OWNER.name(), action.owner().answer())
                        .correlate();
                return word;
            });
        } catch (OptimisticLockingException overtaken) {
            throw Overtaken.refusal("action");
        }
    }
}
