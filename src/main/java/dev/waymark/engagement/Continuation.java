package dev.waymark.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** How the leader goes on after the program: alone, with new outcomes, or both (acceptance ). */
class Continuation {

    /** The engagement's. */
    @Id
    private final UUID id;

    @Version
    private int version;

    private final boolean alone;
    private final boolean renew;
    private @Nullable String plan;
    private @Nullable String supporters;
    private @Nullable LocalDate reviewOn;
    private @Nullable Integer renewalMonths;
    private @Nullable Boolean sameCoach;
    private boolean planWished;

    @MappedCollection(idColumn = "continuation_id", keyColumn = "position")
    private List<AgreedOutcome> newOutcomes;

    @PersistenceCreator
    Continuation(
            UUID id,
            int version,
            boolean alone,
            boolean renew,
            @Nullable String plan,
            @Nullable String supporters,
            @Nullable LocalDate reviewOn,
            @Nullable Integer renewalMonths,
            @Nullable Boolean sameCoach,
            boolean planWished,
            List<AgreedOutcome> newOutcomes) {
        this.id = id;
        this.version = version;
        this.alone = alone;
        this.renew = renew;
        this.plan = plan;
        this.supporters = supporters;
        this.reviewOn = reviewOn;
        this.renewalMonths = renewalMonths;
        this.sameCoach = sameCoach;
        this.planWished = planWished;
        this.newOutcomes = newOutcomes;
    }

    static Continuation decided(UUID engagementId, boolean alone, boolean renew) {
        return new Continuation(engagementId, 0, alone, renew, null, null, null, null, null, false, new ArrayList<>());
    }

    void planAlone(String plan, @Nullable String supporters, @Nullable LocalDate reviewOn) {
        this.plan = plan;
        this.supporters = supporters;
        this.reviewOn = reviewOn;
    }

    void agreeRenewal(List<AgreedOutcome> outcomes, int months, boolean sameCoach, boolean planWished) {
        this.newOutcomes = new ArrayList<>(outcomes);
        this.renewalMonths = months;
        this.sameCoach = sameCoach;
        this.planWished = planWished;
    }

    List<AgreedOutcome> newOutcomes() {
        return List.copyOf(newOutcomes);
    }

    int renewalMonths() {
        if (renewalMonths == null) {
            throw new IllegalStateException("No renewal was agreed");
        }
        return renewalMonths;
    }

    boolean sameCoach() {
        return Boolean.TRUE.equals(sameCoach);
    }

    boolean planWished() {
        return planWished;
    }
}
