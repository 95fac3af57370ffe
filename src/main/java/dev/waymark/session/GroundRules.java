package dev.waymark.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** What coach and leader agreed on in their first session; for the two of them only (acceptance ). */
class GroundRules {

    /** The session's. */
    @Id
    private final UUID id;

    @Version
    private int version;

    private final String expectedOfCoach;
    private final String expectedOfLeader;
    private final String meetingDays;
    private final String meetingPlace;
    private final String cadence;
    private final int minutes;
    private final String communication;
    private final String frustrations;
    private final String motivations;
    private @Nullable String ownedUp;
    private @Nullable String movingForward;

    @PersistenceCreator
    GroundRules(
            UUID id,
            int version,
            String expectedOfCoach,
            String expectedOfLeader,
            String meetingDays,
            String meetingPlace,
            String cadence,
            int minutes,
            String communication,
            String frustrations,
            String motivations,
            @Nullable String ownedUp,
            @Nullable String movingForward) {
        this.id = id;
        this.version = version;
        this.expectedOfCoach = expectedOfCoach;
        this.expectedOfLeader = expectedOfLeader;
        this.meetingDays = meetingDays;
        this.meetingPlace = meetingPlace;
        this.cadence = cadence;
        this.minutes = minutes;
        this.communication = communication;
        this.frustrations = frustrations;
        this.motivations = motivations;
        this.ownedUp = ownedUp;
        this.movingForward = movingForward;
    }

    /** They have worked together without such talks: what was missed is said, and both look ahead. */
    void clearTheSlate(String ownedUp, String movingForward) {
        this.ownedUp = ownedUp;
        this.movingForward = movingForward;
    }

    UUID id() {
        return id;
    }

    String expectedOfCoach() {
        return expectedOfCoach;
    }

    String expectedOfLeader() {
        return expectedOfLeader;
    }

    String meetingDays() {
        return meetingDays;
    }

    String meetingPlace() {
        return meetingPlace;
    }

    String cadence() {
        return cadence;
    }

    int minutes() {
        return minutes;
    }

    String communication() {
        return communication;
    }

    String frustrations() {
        return frustrations;
    }

    String motivations() {
        return motivations;
    }

    @Nullable
    String ownedUp() {
        return ownedUp;
    }

    @Nullable
    String movingForward() {
        return movingForward;
    }
}
