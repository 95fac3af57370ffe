package dev.waymark.actionplanning;

import dev.waymark.people.PersonLeaves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is to be erased is not asked as a supporter any more; what was counted stays. */
@Component
class SupportersAtErasure {

    private final Supporters supporters;
    private final MonthlyAnswers monthly;
    private final ActionPlanningProcess process;

    SupportersAtErasure(Supporters supporters, MonthlyAnswers monthly, ActionPlanningProcess process) {
        this.supporters = supporters;
        this.monthly = monthly;
        this.process = process;
    }

    @EventListener
    void end(PersonLeaves leaves) {
        supporters
                .findByPersonIdAndStateOrderByIdAsc(leaves.personId(), Supporter.State.AGREED)
                .forEach(supporter -> {
                    monthly.end(supporter);
                    process.supporterLeft(supporter);
                });
    }
}
