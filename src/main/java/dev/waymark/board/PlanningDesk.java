package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.actionplanning.ActionPlanningProcess;
import dev.waymark.engagement.Engagement;
import dev.waymark.proposal.ProposalProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What coach and leader may begin together on their engagement's page, and what they may take away from it. */
@Component
class PlanningDesk {

    private final ActionPlanningProcess planning;
    private final ProposalProcess proposals;

    PlanningDesk(ActionPlanningProcess planning, ProposalProcess proposals) {
        this.planning = planning;
        this.proposals = proposals;
    }

    /** Which of the two processes may begin now. */
    record Beginnings(boolean planning, boolean proposal) {}

    /** Null for whoever is neither coach nor leader. */
    @Nullable
    Beginnings of(Engagement engagement, Visitor visitor) {
        if (!visitor.maySee(Content.PLANNING, engagement)) {
            return null;
        }
        boolean running = engagement.state() == Engagement.State.RUNNING && engagement.coachId() != null;
        return new Beginnings(
                running && engagement.coachingFrom() != null && !planning.isUnderWay(engagement.id()),
                running && !proposals.isUnderWay(engagement.id()));
    }

    /** Begins it unless it is under way already, or may not begin. */
    boolean begin(Engagement engagement, Visitor visitor, String what) {
        Beginnings open = of(engagement, visitor);
        return open != null
                && switch (what) {
                    case "planning" -> open.planning() && planning.start(engagement.id());
                    case "proposal" -> open.proposal() && proposals.start(engagement.id());
                    default -> false;
                };
    }
}
