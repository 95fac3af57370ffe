package dev.waymark.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something that is measured over time, beside the actions that are to move it (acceptance ).
 *
 * @param unit what is counted; null where the number stands alone
 * @param target null where there is none
 * @param createdBy null where that was not yet written down
 */
public record Metric(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        String name,
        Kind kind,
        @Nullable String unit,
        @Nullable BigDecimal target,
        Period period,
        Instant createdAt,
        @Nullable UUID createdBy) {

    /** Whether this person, of this side, may change and remove it; what it has measured is for both to enter. */
    public boolean mayChange(Side side, UUID personId) {
        return ActionRights.mayChange(createdBy, side, personId);
    }

    /** Its kind stays: its amounts mean nothing in another. */
    Metric changed(String newName, @Nullable String newUnit, @Nullable BigDecimal newTarget, Period newPeriod) {
        return new Metric(
                id, version, engagementId, newName, kind, newUnit, newTarget, newPeriod, createdAt, createdBy);
    }

    /** What its amounts are. */
    public enum Kind {
        NUMBER,
        /** 1 to 10. */
        RATING,
        /** What comes in adds up. */
        CUMULATIVE,
        /** 1 for yes, 0 for no. */
        YES_NO
    }

    /** How often it is looked at. */
    public enum Period {
        DAY,
        WEEK,
        MONTH
    }
}
