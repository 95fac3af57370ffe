package dev.waymark.planning;

import java.util.List;
import java.util.UUID;

/** Where steps go that coach and leader have agreed on, to be followed up until they are done. */
public interface PlannedSteps {

    void agreed(UUID engagementId, List<PlannedStep> steps);
}
