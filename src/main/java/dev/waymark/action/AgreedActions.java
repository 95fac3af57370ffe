package dev.waymark.action;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.planning.PlannedStep;
import dev.waymark.planning.PlannedSteps;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The steps that coach and leader have agreed on become actions, each promised by whoever takes it. A plan in which the
 * coach takes a step is one in which the coach takes on actions (acceptance A-106).
 */
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
        Engagement engagement = engagements.get(engagementId);
        UUID coach = engagement.appointedCoachId();
        if (steps.stream().anyMatch(step -> step.owner() == PlannedStep.Owner.COACH)) {
            book.setCoachActions(engagementId, coach, true);
        }
        for (PlannedStep step : steps) {
            book.create(
                    step.owner() == PlannedStep.Owner.COACH ? coach : engagement.leaderId(),
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
