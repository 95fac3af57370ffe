package dev.waymark.action;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The action plans of all engagements. */
interface ActionPlans extends Repository<ActionPlan, UUID> {

    ActionPlan save(ActionPlan plan);

    Optional<ActionPlan> findById(UUID engagementId);

    default ActionPlan of(UUID engagementId) {
        return findById(engagementId).orElseGet(() -> ActionPlan.asUsual(engagementId));
    }
}
