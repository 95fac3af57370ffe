package dev.waymark.engagement;

import dev.waymark.access.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One leader's coaching program, from request to celebration. */
public class Engagement {

    /** Where an engagement stands as a whole. */
    public enum State {
        RUNNING,
        COMPLETED,
        ENDED_WITHOUT_COMMITMENT
    }

    /** Who coaches: somebody from outside the leader's own line, or the manager who leads a team member. */
    public enum Kind {
        COACH,
        MANAGER
    }

    @Id
    private final UUID id;

    @Version
    private int version;

    private final Kind kind;
    private final UUID leaderId;
    private final UUID programManagerId;
    private @Nullable UUID coachId;
    private final String organisation;
    private final String purpose;
    private final int months;
    private final int minutesPerMonth;
    private final boolean meetingsCount;
    private Step step;
    private State state;
    private final Instant requestedAt;
    private @Nullable LocalDate coachingFrom;
    private @Nullable LocalDate endsOn;
    private @Nullable Instant closedAt;
    private final @Nullable UUID renewalOf;

    @MappedCollection(idColumn = "engagement_id", keyColumn = "position")
    private List<Sponsorship> sponsorships;

    @PersistenceCreator
    Engagement(
            UUID id,
            int version,
            Kind kind,
            UUID leaderId,
            UUID programManagerId,
            @Nullable UUID coachId,
            String organisation,
            String purpose,
            int months,
            int minutesPerMonth,
            boolean meetingsCount,
            Step step,
            State state,
            Instant requestedAt,
            @Nullable LocalDate coachingFrom,
            @Nullable LocalDate endsOn,
            @Nullable Instant closedAt,
            @Nullable UUID renewalOf,
            List<Sponsorship> sponsorships) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.leaderId = leaderId;
        this.programManagerId = programManagerId;
        this.coachId = coachId;
        this.organisation = organisation;
        this.purpose = purpose;
        this.months = months;
        this.minutesPerMonth = minutesPerMonth;
        this.meetingsCount = meetingsCount;
        this.step = step;
        this.state = state;
        this.requestedAt = requestedAt;
        this.coachingFrom = coachingFrom;
        this.endsOn = endsOn;
        this.closedAt = closedAt;
        this.renewalOf = renewalOf;
        this.sponsorships = sponsorships;
    }

    /**
     * @param months planned length, 6 to 12 (acceptance A-42)
     * @param minutesPerMonth coaching budget, 180 by default (acceptance A-41)
     * @param meetingsCount whether interviews, reviews and the planning meeting come out of the budget as well
     * @param renewalOf the engagement that this one continues with new outcomes
     */
    static Engagement requested(
            Kind kind,
            UUID leaderId,
            UUID programManagerId,
            String organisation,
            String purpose,
            int months,
            int minutesPerMonth,
            boolean meetingsCount,
            Instant now,
            @Nullable UUID renewalOf) {
        return new Engagement(
                UUID.randomUUID(),
                0,
                kind,
                leaderId,
                programManagerId,
                null,
                organisation,
                purpose,
                months,
                minutesPerMonth,
                meetingsCount,
                Step.CONTEXT,
                State.RUNNING,
                now,
                null,
                null,
                null,
                renewalOf,
                new ArrayList<>());
    }

    void appoint(UUID coachId, List<Sponsorship> sponsorships) {
        this.coachId = coachId;
        this.sponsorships = new ArrayList<>(sponsorships);
    }

    /** The engagement's own coach changes; open tasks of the old one are the caller's to move. */
    public void replaceCoach(UUID coachId) {
        this.coachId = coachId;
    }

    public void nameDeputy(UUID sponsorId, UUID deputyId) {
        sponsorships.replaceAll(
                each -> each.sponsorId().equals(sponsorId) ? new Sponsorship(sponsorId, deputyId) : each);
    }

    /** The program runs from here for its months. */
    void openCoaching(LocalDate from) {
        coachingFrom = from;
        endsOn = from.plusMonths(months);
    }

    void close(State state, Instant now) {
        this.state = state;
        this.closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID leaderId() {
        return leaderId;
    }

    public UUID programManagerId() {
        return programManagerId;
    }

    public @Nullable UUID coachId() {
        return coachId;
    }

    /** Refuses with {@link IllegalStateException} before anybody was appointed. */
    public UUID appointedCoachId() {
        if (coachId == null) {
            throw new IllegalStateException("No coach yet in engagement " + id);
        }
        return coachId;
    }

    public String organisation() {
        return organisation;
    }

    public String purpose() {
        return purpose;
    }

    public int months() {
        return months;
    }

    public int minutesPerMonth() {
        return minutesPerMonth;
    }

    /** Whether interviews, reviews and the planning meeting come out of the budget as well. */
    public boolean meetingsCount() {
        return meetingsCount;
    }

    /** The coaching budget of the whole program, in minutes. */
    public int budgetMinutes() {
        return months * minutesPerMonth;
    }

    public Step step() {
        return step;
    }

    public State state() {
        return state;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The day of the last commitment; null before. */
    public @Nullable LocalDate coachingFrom() {
        return coachingFrom;
    }

    /** The program's last day; null before everybody has committed. */
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable UUID renewalOf() {
        return renewalOf;
    }

    public List<Sponsorship> sponsorships() {
        return List.copyOf(sponsorships);
    }

    /** What somebody is to this engagement; none where they have no part in it. */
    public Set<Reader> readers(UUID personId) {
        Set<Reader> readers = EnumSet.noneOf(Reader.class);
        if (personId.equals(leaderId)) {
            readers.add(Reader.LEADER);
        }
        if (personId.equals(coachId)) {
            readers.add(Reader.COACH);
        }
        if (personId.equals(programManagerId)) {
            readers.add(Reader.PROGRAM_MANAGER);
        }
        if (sponsorships.stream()
                .anyMatch(each -> personId.equals(each.sponsorId()) || personId.equals(each.deputyId()))) {
            readers.add(Reader.SPONSOR);
        }
        return readers;
    }
}
