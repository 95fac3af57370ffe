package dev.waymark.planning;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What the program manager agreed on with leader and sponsors who had not come together.
 *
 * @param id the milestone that was not reached
 */
record Mediation(@Id UUID id, @Version int version, UUID engagementId, Way way, String note) {

    /** Spelled as in the form and in the model. */
    enum Way {
        recontract,
        otherCoach,
        end
    }
}
