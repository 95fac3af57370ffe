package dev.waymark.action;

import dev.waymark.engagement.EndOfEngagement;
import dev.waymark.engagement.Engagement;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * After a completed program the leader goes on alone: the leader's own actions live on, the coach's are let go. After
 * one that ended without commitment nothing is left to be done.
 */
@Component
class ActionsAtEnd implements EndOfEngagement {

    private static final int PAGE = 100;

    private final Actions actions;
    private final ActionLedger ledger;
    private final ActionProcess process;

    ActionsAtEnd(Actions actions, ActionLedger ledger, ActionProcess process) {
        this.actions = actions;
        this.ledger = ledger;
        this.process = process;
    }

    @Override
    public void closed(Engagement engagement) {
        end(engagement.id(), Side.COACH);
        if (engagement.state() != Engagement.State.COMPLETED) {
            end(engagement.id(), Side.LEADER);
        }
    }

    private void end(UUID engagementId, Side owner) {
        List<Action> page;
        do {
            page = actions.findByEngagementIdAndOwnerAndStateInOrderByIdAsc(
                    engagementId, owner, List.of(Action.State.OPEN, Action.State.ON_HOLD), Limit.of(PAGE));
            page.forEach(action -> {
                Action ended = ledger.endWithProgram(action);
                if (ended.processInstance() != null) {
                    process.wordGiven(ended);
                }
            });
        } while (page.size() == PAGE);
    }
}
