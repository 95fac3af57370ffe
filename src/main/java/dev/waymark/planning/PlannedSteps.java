package dev.waymark.planning;

import java.util.List;
import java.util.UUID;

/** Where steps go that coach and leader have agreed on, to be followed up until they are done. */
public interface PlannedSteps {

    /** @param planId of the plan or the planning meeting that they come from */
    void agreed(UUID engagementId, UUID planId, List<PlannedStep> steps);
}
