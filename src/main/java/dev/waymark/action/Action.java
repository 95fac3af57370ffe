package dev.waymark.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** What coach or leader has promised to do until a day. */
public class Action {

    /** What has become of it. */
    public enum State {
        OPEN,
        ON_HOLD,
        DONE,
        WONT_DO
    }

    /** How it stands with its day (acceptance A-124). */
    public enum Timeliness {
        ON_TIME,
        SLIGHTLY_LATE,
        LATE
    }

    /** Up to here it is slightly late; days. */
    static final int SLIGHTLY_LATE_DAYS = 3;

    /** From here on it is asked whether the action still means anything. */
    static final int DOUBTFUL_AFTER = 3;

    @Id
    private final UUID id;

    @Version
    private int version;

    private final UUID engagementId;
    private Side owner;
    private String what;
    private LocalDate byWhen;
    private final LocalDate firstByWhen;
    private Instant datedAt;
    private boolean late;
    private int carriedOver;
    private @Nullable LocalDate carriedOn;
    private State state;
    private @Nullable String reason;
    private boolean leaderMayModify;
    private boolean leaderMayDelete;
    private @Nullable UUID projectId;
    private int weight;
    private @Nullable UUID metricId;
    private final Origin origin;
    private final @Nullable UUID originId;
    private final UUID createdBy;
    private final Instant createdAt;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant endedAt;
    private @Nullable String processInstance;

    @PersistenceCreator
    Action(
            UUID id,
            int version,
            UUID engagementId,
            Side owner,
            String what,
            LocalDate byWhen,
            LocalDate firstByWhen,
            Instant datedAt,
            boolean late,
            int carriedOver,
            @Nullable LocalDate carriedOn,
            State state,
            @Nullable String reason,
            boolean leaderMayModify,
            boolean leaderMayDelete,
            @Nullable UUID projectId,
            int weight,
            @Nullable UUID metricId,
            Origin origin,
            @Nullable UUID originId,
            UUID createdBy,
            Instant createdAt,
            @Nullable LocalDate endedOn,
            @Nullable Instant endedAt,
            @Nullable String processInstance) {
        this.id = id;
        this.version = version;
        this.engagementId = engagementId;
        this.owner = owner;
        this.what = what;
        this.byWhen = byWhen;
        this.firstByWhen = firstByWhen;
        this.datedAt = datedAt;
        this.late = late;
        this.carriedOver = carriedOver;
        this.carriedOn = carriedOn;
        this.state = state;
        this.reason = reason;
        this.leaderMayModify = leaderMayModify;
        this.leaderMayDelete = leaderMayDelete;
        this.projectId = projectId;
        this.weight = weight;
        this.metricId = metricId;
        this.origin = origin;
        this.originId = originId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.endedOn = endedOn;
        this.endedAt = endedAt;
        this.processInstance = processInstance;
    }

    static Action promised(NewAction wanted, String what, boolean mayModify, boolean mayDelete, UUID by, Instant now) {
        return new Action(
                UUID.randomUUID(),
                0,
                wanted.engagementId,
                wanted.owner,
                what,
                wanted.byWhen,
                wanted.byWhen,
                now,
                false,
                0,
                null,
                State.OPEN,
                null,
                mayModify,
                mayDelete,
                wanted.projectId,
                wanted.weight,
                wanted.metricId,
                wanted.origin,
                wanted.originId,
                by,
                now,
                null,
                null,
                null);
    }

    /** @param today where the owner is */
    void end(State state, @Nullable String reason, LocalDate today, Instant now) {
        this.state = state;
        this.reason = reason;
        this.endedOn = today;
        this.endedAt = now;
    }

    void putOnHold(String reason) {
        this.state = State.ON_HOLD;
        this.reason = reason;
    }

    /** The dates count anew from now. */
    void resume(Instant now) {
        this.state = State.OPEN;
        this.reason = null;
        this.datedAt = now;
    }

    /** A late action that gets another day is carried over, and its age with it. */
    void redate(LocalDate byWhen, Instant now) {
        if (late) {
            carriedOver++;
        }
        this.byWhen = byWhen;
        this.late = false;
        this.carriedOn = null;
        resume(now);
    }

    void edit(ActionEdit edit, String what, Instant now) {
        this.owner = edit.owner();
        this.what = what;
        this.leaderMayModify = edit.leaderMayModify();
        this.leaderMayDelete = edit.leaderMayDelete();
        this.projectId = edit.projectId();
        this.weight = edit.weight();
        this.metricId = edit.metricId();
        if (!edit.byWhen().equals(byWhen)) {
            redate(edit.byWhen(), now);
        }
    }

    void becomeLate() {
        late = true;
    }

    /** @param today where the owner is */
    void carryOver(LocalDate today) {
        carriedOver++;
        carriedOn = today;
    }

    public UUID id() {
        return id;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public Side owner() {
        return owner;
    }

    public String what() {
        return what;
    }

    /** A day where the owner is; late begins at its end. */
    public LocalDate byWhen() {
        return byWhen;
    }

    /** The day that it was first promised for. */
    public LocalDate firstByWhen() {
        return firstByWhen;
    }

    /** When its day was set; what was due earlier is not said any more. */
    Instant datedAt() {
        return datedAt;
    }

    /** Whether its day was over when somebody last looked. */
    boolean isLate() {
        return late;
    }

    /** How often it was late and went on. */
    public int carriedOver() {
        return carriedOver;
    }

    @Nullable
    LocalDate carriedOn() {
        return carriedOn;
    }

    /** Whether to ask if it is still meaningful. */
    public boolean isDoubtful() {
        return !hasEnded() && carriedOver >= DOUBTFUL_AFTER;
    }

    public State state() {
        return state;
    }

    public boolean hasEnded() {
        return state == State.DONE || state == State.WONT_DO;
    }

    /** Why it waits, or will not be done. */
    public @Nullable String reason() {
        return reason;
    }

    public boolean leaderMayModify() {
        return leaderMayModify;
    }

    public boolean leaderMayDelete() {
        return leaderMayDelete;
    }

    public @Nullable UUID projectId() {
        return projectId;
    }

    /** Its part in the project's progress, 1 to 10. */
    public int weight() {
        return weight;
    }

    public @Nullable UUID metricId() {
        return metricId;
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable UUID originId() {
        return originId;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The day where the owner was; null while it is open. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Of the process that follows it up. */
    @Nullable
    String processInstance() {
        return processInstance;
    }

    /** @param today where the owner is; what has ended stays as it was then */
    public Timeliness timeliness(LocalDate today) {
        long days = daysLate(today);
        return days <= 0 ? Timeliness.ON_TIME : days <= SLIGHTLY_LATE_DAYS ? Timeliness.SLIGHTLY_LATE : Timeliness.LATE;
    }

    /** Days since its day; 0 or less while there is time. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(byWhen, endedOn == null ? today : endedOn);
    }

    /** Days since the day that it was first promised for. */
    public long age(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(firstByWhen, endedOn == null ? today : endedOn));
    }
}
