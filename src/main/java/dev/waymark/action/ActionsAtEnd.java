package dev.waymark.action;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.EngagementClosed;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.PersonLeaves;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * After a completed program the leader goes on alone: the leader's own actions live on, the coach's are let go. After
 * one that ended without commitment nothing is left to be done.
 */
@Component
class ActionsAtEnd {

    private static final int PAGE = 100;

    private final Engagements engagements;
    private final Actions actions;
    private final ActionLedger ledger;
    private final ActionProcess process;

    ActionsAtEnd(Engagements engagements, Actions actions, ActionLedger ledger, ActionProcess process) {
        this.engagements = engagements;
        this.actions = actions;
        this.ledger = ledger;
        this.process = process;
    }

    @EventListener
    void end(EngagementClosed closed) {
        Engagement engagement = engagements.get(closed.engagementId());
        end(engagement.id(), Side.COACH);
        if (engagement.state() != Engagement.State.COMPLETED) {
            end(engagement.id(), Side.LEADER);
        }
    }

    /** Nobody is left to do them. */
    @EventListener
    void end(PersonLeaves leaves) {
        actions.openOfLeader(leaves.personId()).stream()
                .map(Action::engagementId)
                .distinct()
                .forEach(engagement -> end(engagement, Side.LEADER));
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
