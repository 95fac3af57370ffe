package dev.waymark.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands agreed steps on to whatever follows them up; without it they stay in the plan alone. */
@Component
public class AgreedSteps {

    private final ObjectProvider<PlannedSteps> followers;

    AgreedSteps(ObjectProvider<PlannedSteps> followers) {
        this.followers = followers;
    }

    public void handOn(UUID engagementId, UUID planId, List<PlannedStep> steps) {
        if (!steps.isEmpty()) {
            followers.orderedStream().forEach(follower -> follower.agreed(engagementId, planId, steps));
        }
    }
}
