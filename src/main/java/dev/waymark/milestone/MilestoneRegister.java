package dev.waymark.milestone;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Sponsorship;
import dev.waymark.form.Refused;
import dev.waymark.milestone.Decision.Answer;
import dev.waymark.milestone.Decision.Role;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps every milestone and everybody's answer to it, with name, time and seal. */
@Component
public class MilestoneRegister {

    private final AllMilestones milestones;
    private final Decisions decisions;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;
    private final int roundsBeforeMediation;

    MilestoneRegister(
            AllMilestones milestones,
            Decisions decisions,
            Engagements engagements,
            People people,
            Clock clock,
            @Value("${waymark.rounds-before-mediation:3}") int roundsBeforeMediation) {
        this.milestones = milestones;
        this.decisions = decisions;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
        this.roundsBeforeMediation = roundsBeforeMediation;
    }

    /**
     * Asks everybody anew: an earlier milestone of this kind is closed, and no answer to it counts for this one
     * (acceptance A-40).
     *
     * @param shown all that leader and sponsors are shown; only its seal is kept here
     */
    public Milestone open(UUID engagementId, MilestoneKind kind, UUID subjectId, int programVersion, String shown) {
        Instant now = clock.instant();
        milestones
                .findByEngagementIdAndKindAndClosedAtIsNull(engagementId, kind)
                .forEach(earlier -> milestones.save(earlier.closed(now)));
        return milestones.save(new Milestone(
                UUID.randomUUID(), 0, engagementId, kind, subjectId, programVersion, seal(shown), now, null));
    }

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    public Milestone get(UUID milestoneId) {
        return milestones
                .findById(milestoneId)
                .orElseThrow(() -> new IllegalArgumentException("No milestone " + milestoneId));
    }

    /**
     * @param personId who answers; only the engagement's leader may
     * @throws Refused of {@code answer}, where it is not the leader, the milestone is closed or the answer was given
     */
    public void answerAsLeader(UUID milestoneId, UUID personId, boolean yes, @Nullable String reason) {
        Milestone milestone = get(milestoneId);
        if (!engagements.get(milestone.engagementId()).leaderId().equals(personId)) {
            throw new Refused("answer", "must be given by the leader");
        }
        record(milestone, personId, personId, Role.LEADER, Answer.of(yes), reason);
    }

    /**
     * @param personId who answers: the sponsor, or the deputy named for this sponsor
     * @throws Refused of {@code answer}, where it is neither, the milestone is closed or the answer was given
     */
    void answerAsSponsor(UUID milestoneId, UUID sponsorId, UUID personId, boolean yes, @Nullable String reason) {
        Milestone milestone = get(milestoneId);
        Engagement engagement = engagements.get(milestone.engagementId());
        record(milestone, sponsorId, personId, sponsorRole(engagement, sponsorId, personId), Answer.of(yes), reason);
    }

    /** @throws Refused of {@code way}, where it is a commitment: silence is never taken for one */
    void proceedWithout(UUID milestoneId, UUID sponsorId, UUID programManagerId, String reason) {
        Milestone milestone = get(milestoneId);
        if (!milestone.kind().mayProceedWithout()) {
            throw new Refused("way", "must not go on without an answer, since it is a commitment");
        }
        record(milestone, sponsorId, programManagerId, Role.PROGRAM_MANAGER, Answer.PROCEEDED_WITHOUT, reason);
    }

    /** Takes no more answers. */
    public Tally close(UUID milestoneId) {
        Milestone milestone = get(milestoneId);
        return tally(milestone.isOpen() ? milestones.save(milestone.closed(clock.instant())) : milestone);
    }

    public Tally tally(UUID milestoneId) {
        return tally(get(milestoneId));
    }

    /** The milestone of this kind that was opened last. */
    public Optional<Milestone> latest(UUID engagementId, MilestoneKind kind) {
        return milestones.findFirstByEngagementIdAndKindOrderByProgramVersionDescOpenedAtDesc(engagementId, kind);
    }

    /** What was last agreed on, with everybody's yes; empty while answers are awaited, and after a no. */
    public Optional<Agreement> agreement(UUID engagementId, MilestoneKind kind) {
        return latest(engagementId, kind)
                .filter(milestone -> !milestone.isOpen())
                .flatMap(milestone -> {
                    List<Decision> answers = decisions.findByMilestoneId(milestone.id());
                    return tally(milestone, answers).reached()
                            ? Optional.of(agreement(milestone, answers))
                            : Optional.empty();
                });
    }

    private Agreement agreement(Milestone milestone, List<Decision> answers) {
        Map<UUID, String> names = names(answers);
        return new Agreement(
                milestone.id(),
                milestone.programVersion(),
                milestone.seal(),
                answers.stream()
                        .sorted(Comparator.comparing(Decision::decidedAt))
                        .map(each -> new Agreement.Consent(
                                Objects.requireNonNullElse(names.get(each.personId()), "?"),
                                each.role().title(),
                                each.decidedAt()))
                        .toList());
    }

    private Map<UUID, String> names(List<Decision> answers) {
        return people.findAllById(answers.stream().map(Decision::personId).toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** How often leader and sponsors were asked. */
    public int rounds(UUID engagementId, MilestoneKind kind) {
        return milestones.countByEngagementIdAndKind(engagementId, kind);
    }

    /** Whether there may be another round before the program manager has to mediate. */
    public boolean revisionsLeft(UUID milestoneId) {
        Milestone milestone = get(milestoneId);
        return rounds(milestone.engagementId(), milestone.kind()) < roundsBeforeMediation;
    }

    private void record(
            Milestone milestone, UUID seatId, UUID personId, Role role, Answer answer, @Nullable String reason) {
        String key = answer == Answer.PROCEEDED_WITHOUT ? "way" : "answer";
        if (!milestone.isOpen()) {
            throw new Refused(key, "must not be given any more, since this milestone is closed");
        }
        if (decisions.existsByMilestoneIdAndSeatId(milestone.id(), seatId)) {
            throw new Refused(key, "must not be given twice, since the answer is there already");
        }
        decisions.save(new Decision(
                UUID.randomUUID(), 0, milestone.id(), seatId, personId, role, answer, reason, clock.instant()));
    }

    private static Role sponsorRole(Engagement engagement, UUID sponsorId, UUID personId) {
        if (personId.equals(engagement.coachId()) || personId.equals(engagement.leaderId())) {
            throw new Refused("answer", "must not be given by coach or leader");
        }
        Sponsorship sponsorship = engagement.sponsorships().stream()
                .filter(each -> each.sponsorId().equals(sponsorId))
                .findFirst()
                .orElseThrow(() -> new Refused("answer", "must be given for a sponsor of this engagement"));
        if (personId.equals(sponsorId)) {
            return Role.SPONSOR;
        }
        if (personId.equals(sponsorship.deputyId())) {
            return Role.DEPUTY;
        }
        throw new Refused("answer", "must be given by the sponsor or the sponsor's deputy");
    }

    private Tally tally(Milestone milestone) {
        return tally(milestone, decisions.findByMilestoneId(milestone.id()));
    }

    private Tally tally(Milestone milestone, List<Decision> given) {
        Engagement engagement = engagements.get(milestone.engagementId());
        Map<UUID, Decision> bySeat = given.stream().collect(Collectors.toMap(Decision::seatId, Function.identity()));
        List<UUID> seats = Stream.concat(
                        Stream.of(engagement.leaderId()),
                        engagement.sponsorships().stream().map(Sponsorship::sponsorId))
                .toList();
        List<Decision> answers = seats.stream()
                .flatMap(seat -> Stream.ofNullable(bySeat.get(seat)))
                .toList();
        boolean reached = answers.size() == seats.size() && answers.stream().allMatch(Decision::carries);
        return new Tally(reached, objections(answers));
    }

    private List<Objection> objections(List<Decision> answers) {
        List<Decision> noes = answers.stream().filter(each -> !each.carries()).toList();
        if (noes.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = names(noes);
        return noes.stream()
                .map(each -> new Objection(
                        Objects.requireNonNullElse(names.get(each.personId()), "?"),
                        each.role().title(),
                        Objects.requireNonNullElse(each.reason(), "")))
                .toList();
    }

    private static String seal(String shown) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
