package dev.waymark.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TableTest;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Sponsorship;
import dev.waymark.form.Refused;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.EngineClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TableTest
@Import({MilestoneRegister.class, EngineClock.class})
class MilestoneRegisterTests {

    private static final String ANY_TEXT = "any text";

    @Autowired
    MilestoneRegister register;

    @Autowired
    Decisions decisions;

    private AnyEngagement engagement;
    private Person sven;
    private Person sara;
    private Person dora;

    @BeforeEach
    void an_engagement_with_two_sponsors(@Autowired People people, @Autowired Engagements engagements) {
        sara = AnyEngagement.person(people, "Sara Sponsor");
        dora = AnyEngagement.person(people, "Dora Deputy");
        AnyEngagement coached = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        sven = coached.sponsor();
        engagement = coached.sponsoredBy(
                engagements, new Sponsorship(sven.id(), dora.id()), new Sponsorship(sara.id(), null));
    }

    @Test
    void leader_and_every_sponsor_reach_a_commitment() {
        UUID commitment = open(MilestoneKind.COMMITMENT);

        leader(commitment, true);
        sponsor(commitment, sven, true);
        assertThat(register.tally(commitment).reached()).isFalse();
        sponsor(commitment, sara, true);

        assertThat(register.tally(commitment)).isEqualTo(new Tally(true, List.of()));
    }

    @Test
    void silence_keeps_a_commitment_open() {
        UUID commitment = open(MilestoneKind.COMMITMENT);

        sponsor(commitment, sven, true);
        sponsor(commitment, sara, true);

        assertThat(register.tally(commitment).reached()).isFalse();
    }

    @Test
    void objections_are_told_leader_first_whoever_answered_first() {
        UUID commitment = open(MilestoneKind.COMMITMENT);

        register.answerAsSponsor(commitment, sara.id(), sara.id(), false, "Too much reading");
        register.answerAsSponsor(commitment, sven.id(), dora.id(), false, "Too long");
        register.answerAsLeader(commitment, engagement.leader().id(), false, "Not my themes");

        assertThat(register.close(commitment).objections())
                .containsExactly(
                        new Objection("Leo Leader", "Leader", "Not my themes"),
                        new Objection("Dora Deputy", "Deputy", "Too long"),
                        new Objection("Sara Sponsor", "Sponsor", "Too much reading"));
    }

    @Test
    void a_revision_voids_every_commitment() {
        UUID first = open(MilestoneKind.COMMITMENT);
        leader(first, true);
        sponsor(first, sven, true);

        UUID second = open(MilestoneKind.COMMITMENT);
        sponsor(second, sara, true);

        assertThat(register.tally(second).reached()).isFalse();
        refused("answer", () -> sponsor(first, sara, true));
        assertThat(register.rounds(engagement.id(), MilestoneKind.COMMITMENT)).isEqualTo(2);
        assertThat(register.latest(engagement.id(), MilestoneKind.COMMITMENT))
                .map(Milestone::id)
                .hasValue(second);
    }

    @Test
    void another_kind_of_milestone_stays_open() {
        UUID commitment = open(MilestoneKind.COMMITMENT);
        open(MilestoneKind.MID_REVIEW);

        leader(commitment, true);

        assertThat(decisions.findByMilestoneId(commitment)).hasSize(1);
    }

    @Test
    void an_answer_stays_as_it_was_given() {
        UUID commitment = open(MilestoneKind.COMMITMENT);
        sponsor(commitment, sven, false);

        refused("answer", () -> sponsor(commitment, sven, true));
        refused("answer", () -> register.answerAsSponsor(commitment, sven.id(), dora.id(), true, null));
    }

    @Test
    void nobody_answers_for_somebody_else() {
        UUID commitment = open(MilestoneKind.COMMITMENT);

        refused("answer", () -> register.answerAsLeader(commitment, sven.id(), true, null));
        refused(
                "answer",
                () -> register.answerAsSponsor(
                        commitment, sven.id(), engagement.coach().id(), true, null));
        refused(
                "answer",
                () -> register.answerAsSponsor(
                        commitment, sven.id(), engagement.leader().id(), true, null));
        refused("answer", () -> register.answerAsSponsor(commitment, sven.id(), sara.id(), true, null));
        refused("answer", () -> register.answerAsSponsor(commitment, dora.id(), dora.id(), true, null));
        assertThat(decisions.findByMilestoneId(commitment)).isEmpty();
    }

    @Test
    void a_commitment_never_goes_on_without_a_sponsor() {
        UUID commitment = open(MilestoneKind.COMMITMENT);

        refused(
                "way",
                () -> register.proceedWithout(
                        commitment, sven.id(), engagement.coach().id(), "any reason"));
    }

    @Test
    void a_review_may_go_on_without_a_sponsor() {
        UUID review = open(MilestoneKind.END_REVIEW);

        leader(review, true);
        sponsor(review, sara, true);
        register.proceedWithout(review, sven.id(), engagement.coach().id(), "On long leave");

        assertThat(register.close(review).reached()).isTrue();
        refused("answer", () -> sponsor(review, sven, false));
    }

    @Test
    void a_closed_milestone_takes_no_answer() {
        UUID review = open(MilestoneKind.MID_REVIEW);
        register.close(review);

        refused("answer", () -> leader(review, true));
        refused(
                "way",
                () -> register.proceedWithout(
                        review, sven.id(), engagement.coach().id(), "any reason"));
    }

    @Test
    void a_milestone_keeps_the_seal_of_what_was_shown() {
        Milestone milestone =
                register.open(engagement.id(), MilestoneKind.COMMITMENT, UUID.randomUUID(), 3, "version three");

        assertThat(register.get(milestone.id())).satisfies(kept -> {
            assertThat(kept.seal()).hasSize(64).isEqualTo(milestone.seal());
            assertThat(kept.programVersion()).isEqualTo(3);
        });
        assertThat(register.open(engagement.id(), MilestoneKind.COMMITMENT, UUID.randomUUID(), 3, "Version three")
                        .seal())
                .isNotEqualTo(milestone.seal());
    }

    @Test
    void the_third_round_is_the_last_before_a_mediation() {
        assertThat(register.revisionsLeft(open(MilestoneKind.COMMITMENT))).isTrue();
        assertThat(register.revisionsLeft(open(MilestoneKind.COMMITMENT))).isTrue();
        assertThat(register.revisionsLeft(open(MilestoneKind.COMMITMENT))).isFalse();
    }

    private UUID open(MilestoneKind kind) {
        int version = register.rounds(engagement.id(), kind) + 1;
        return register.open(engagement.id(), kind, UUID.randomUUID(), version, ANY_TEXT)
                .id();
    }

    private void leader(UUID milestone, boolean yes) {
        register.answerAsLeader(milestone, engagement.leader().id(), yes, yes ? null : "any reason");
    }

    private void sponsor(UUID milestone, Person sponsor, boolean yes) {
        register.answerAsSponsor(milestone, sponsor.id(), sponsor.id(), yes, yes ? null : "any reason");
    }

    private static void refused(String key, ThrowingCallable answer) {
        assertThatThrownBy(answer)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
