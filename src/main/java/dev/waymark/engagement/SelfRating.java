package dev.waymark.engagement;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * How far coaching has brought the leader, in the leader's own judgement (acceptance A-46).
 *
 * @param competence from 1 (hardly) to 10 (fully), as the other two
 */
public record SelfRating(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        Moment moment,
        int competence,
        int fulfilment,
        int selfCorrection) {

    /** When the leader rates: at the first interview and at both reviews. */
    public enum Moment {
        BASELINE,
        MID,
        END
    }

    public static SelfRating of(UUID engagementId, Moment moment, int competence, int fulfilment, int selfCorrection) {
        return new SelfRating(UUID.randomUUID(), 0, engagementId, moment, competence, fulfilment, selfCorrection);
    }

    /** The same rating, thought over. */
    public SelfRating revised(int competence, int fulfilment, int selfCorrection) {
        return new SelfRating(id, version, engagementId, moment, competence, fulfilment, selfCorrection);
    }
}
