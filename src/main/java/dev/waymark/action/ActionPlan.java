package dev.waymark.action;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What is agreed about the action plan of an engagement.
 *
 * @param id the engagement's
 * @param coachActions whether the coach takes on actions as well (acceptance A-106)
 */
record ActionPlan(@Id UUID id, @Version int version, boolean coachActions) {

    /** Every engagement has one from its first day (acceptance A-101). */
    static ActionPlan asUsual(UUID engagementId) {
        return new ActionPlan(engagementId, 0, true);
    }

    ActionPlan withCoachActions(boolean coachActions) {
        return new ActionPlan(id, version, coachActions);
    }
}
