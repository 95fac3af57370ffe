package dev.waymark.action;

import dev.waymark.engagement.Engagements;
import dev.waymark.planning.PlannedStep;
import dev.waymark.planning.PlannedSteps;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps that coach and leader have agreed on become actions, in the name of the leader, who has the last word. */
@Component
class AgreedActions implements PlannedSteps {

    private final Engagements engagements;
    private final ActionBook book;

    AgreedActions(Engagements engagements, ActionBook book) {
        this.engagements = engagements;
        this.book = book;
    }

    @Override
    public void agreed(UUID engagementId, UUID planId, List<PlannedStep> steps) {
        UUID leader = engagements.get(engagementId).leaderId();
        for (PlannedStep step : steps) {
            book.create(
                    leader,
                    NewAction.of(engagementId, side(step.owner()), step.what(), step.byWhen())
                            .from(Origin.PLAN, planId));
        }
    }

    private static Side side(PlannedStep.Owner owner) {
        return switch (owner) {
            case COACH -> Side.COACH;
            case LEADER -> Side.LEADER;
        };
    }
}
