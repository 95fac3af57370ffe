package dev.waymark.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** One individual coaching meeting, without what is said in it. */
class CoachingSession {

    /** Whether the meeting lies ahead, took place, or did not. */
    enum State {
        PLANNED,
        HELD,
        NOT_HELD
    }

    @Id
    private final UUID id;

    @Version
    private int version;

    private final UUID engagementId;
    private final int number;
    private State state;
    private @Nullable String notHeldReason;

    @Embedded.Nullable
    private @Nullable Appointment appointment;

    @PersistenceCreator
    CoachingSession(
            UUID id,
            int version,
            UUID engagementId,
            int number,
            State state,
            @Nullable String notHeldReason,
            @Nullable Appointment appointment) {
        this.id = id;
        this.version = version;
        this.engagementId = engagementId;
        this.number = number;
        this.state = state;
        this.notHeldReason = notHeldReason;
        this.appointment = appointment;
    }

    /** @param number from 1 within the engagement */
    static CoachingSession planned(UUID engagementId, int number) {
        return new CoachingSession(UUID.randomUUID(), 0, engagementId, number, State.PLANNED, null, null);
    }

    /** A first appointment, or another one after the session did not take place: it stays the same session. */
    void book(Appointment appointment) {
        if (state == State.HELD) {
            throw new IllegalStateException("Session " + id + " was held already");
        }
        this.appointment = appointment;
        this.state = State.PLANNED;
    }

    void held() {
        state = State.HELD;
    }

    void notHeld(String reason) {
        state = State.NOT_HELD;
        notHeldReason = reason;
    }

    boolean isBooked() {
        return appointment != null;
    }

    UUID id() {
        return id;
    }

    UUID engagementId() {
        return engagementId;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    /** Why an appointment was last not kept. */
    @Nullable
    String notHeldReason() {
        return notHeldReason;
    }

    /** Refuses with {@link IllegalStateException} before one was made. */
    Appointment appointment() {
        if (appointment == null) {
            throw new IllegalStateException("No appointment yet for session " + id);
        }
        return appointment;
    }
}
