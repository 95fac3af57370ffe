package dev.waymark.session;

import dev.waymark.session.NoticePolicy.Ruling;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** One individual coaching meeting, without what is said in it. */
class CoachingSession {

    /** Whether the meeting lies ahead, took place, was called off, or somebody did not come. */
    enum State {
        PLANNED,
        HELD,
        CANCELLED,
        MISSED
    }

    @Id
    private final UUID id;

    @Version
    private int version;

    private final UUID engagementId;
    private final int number;
    private State state;
    private @Nullable UUID coachId;
    private @Nullable Cause causedBy;
    private @Nullable String notHeldReason;
    private int sequence;
    private boolean announced;
    private boolean takenBack;
    private int forfeitedMinutes;
    private int returnedMinutes;
    private int againstCoach;

    @Embedded.Nullable
    private @Nullable Appointment appointment;

    @PersistenceCreator
    CoachingSession(
            UUID id,
            int version,
            UUID engagementId,
            int number,
            State state,
            @Nullable UUID coachId,
            @Nullable Cause causedBy,
            @Nullable String notHeldReason,
            int sequence,
            boolean announced,
            boolean takenBack,
            int forfeitedMinutes,
            int returnedMinutes,
            int againstCoach,
            @Nullable Appointment appointment) {
        this.id = id;
        this.version = version;
        this.engagementId = engagementId;
        this.number = number;
        this.state = state;
        this.coachId = coachId;
        this.causedBy = causedBy;
        this.notHeldReason = notHeldReason;
        this.sequence = sequence;
        this.announced = announced;
        this.takenBack = takenBack;
        this.forfeitedMinutes = forfeitedMinutes;
        this.returnedMinutes = returnedMinutes;
        this.againstCoach = againstCoach;
        this.appointment = appointment;
    }

    /** @param number from 1 within the engagement */
    static CoachingSession planned(UUID engagementId, int number) {
        return new CoachingSession(
                UUID.randomUUID(),
                0,
                engagementId,
                number,
                State.PLANNED,
                null,
                null,
                null,
                0,
                false,
                false,
                0,
                0,
                0,
                null);
    }

    /** A first appointment, or another one: it stays the same session. */
    void book(Appointment appointment, UUID coachId) {
        requirePlanned();
        changed();
        this.appointment = appointment;
        this.coachId = coachId;
        this.takenBack = false;
    }

    /** @param ruling what becomes of the time that was kept free before */
    void move(Appointment appointment, UUID coachId, Ruling ruling) {
        if (ruling.forfeited()) {
            forfeitedMinutes += appointment().minutes();
        }
        count(ruling);
        book(appointment, coachId);
    }

    /** The appointment does not stand after all; the session needs another one. */
    void takeBack() {
        requirePlanned();
        changed();
        takenBack = true;
    }

    /** Coach and leader are told of the appointment. */
    void announce() {
        announced = true;
    }

    void held(UUID coachId) {
        requirePlanned();
        state = State.HELD;
        this.coachId = coachId;
    }

    void cancel(Cause causedBy, String reason, Ruling ruling) {
        requirePlanned();
        changed();
        end(State.CANCELLED, causedBy, reason, ruling);
    }

    void miss(Cause causedBy, String reason, Ruling ruling) {
        requirePlanned();
        end(State.MISSED, causedBy, reason, ruling);
    }

    private void end(State state, Cause causedBy, String reason, Ruling ruling) {
        int minutes = isBooked() ? appointment().minutes() : 0;
        if (ruling.forfeited()) {
            forfeitedMinutes += minutes;
        } else {
            returnedMinutes += minutes;
        }
        count(ruling);
        this.state = state;
        this.causedBy = causedBy;
        this.notHeldReason = reason;
    }

    private void count(Ruling ruling) {
        if (ruling.countsAgainstCoach()) {
            againstCoach++;
        }
    }

    /** What stands in people's calendars has to be told apart from what stood there before. */
    private void changed() {
        if (announced) {
            sequence++;
        }
    }

    private void requirePlanned() {
        if (state != State.PLANNED) {
            throw new IllegalStateException("Session " + id + " does not lie ahead any more: " + state);
        }
    }

    boolean isBooked() {
        return appointment != null && !takenBack;
    }

    /** Whether it lies ahead, with or without a date. */
    boolean isPlanned() {
        return state == State.PLANNED;
    }

    boolean isAnnounced() {
        return announced;
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

    /** Who coaches in it; null before there is a first appointment. */
    @Nullable
    UUID coachId() {
        return coachId;
    }

    @Nullable
    Cause causedBy() {
        return causedBy;
    }

    /** Why the session was not held. */
    @Nullable
    String notHeldReason() {
        return notHeldReason;
    }

    /** How often the appointment was changed since it was first announced. */
    int sequence() {
        return sequence;
    }

    int forfeitedMinutes() {
        return forfeitedMinutes;
    }

    int returnedMinutes() {
        return returnedMinutes;
    }

    /** How often the coach did not keep an appointment of this session, by the notice policy. */
    int againstCoach() {
        return againstCoach;
    }

    /** The last that was made; refuses with {@link IllegalStateException} before there was one. */
    Appointment appointment() {
        if (appointment == null) {
            throw new IllegalStateException("No appointment yet for session " + id);
        }
        return appointment;
    }
}
