package dev.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.access.Content;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Journal;
import dev.waymark.engagement.JournalEntry;
import dev.waymark.milestone.Agreement;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@StoryTest
class CommitmentStoriesTests {

    private static final String PRESENT = "userTask_presentProgram";
    private static final String COMMIT = "userTask_commitAsLeader";
    private static final String DECIDE = "userTask_decideMilestone";
    private static final String REVISE = "userTask_reviseProgram";
    private static final String MEDIATE = "userTask_mediateCommitment";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    Engagements engagements;

    @Autowired
    ProgramDesigns designs;

    @Autowired
    MilestoneRegister register;

    @Autowired
    AgreedRules rules;

    @Autowired
    Journal journal;

    private Cast cast;
    private UUID engagement;
    private ProcessInstance commitment;

    @BeforeEach
    void a_program_is_designed() {
        init(engine);
        cast = story.cast();
        engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        designs.save(ProgramDesign.first(
                engagement,
                new Draft(
                        "Loses the thread in large rounds",
                        List.of(new Theme("Presence", null)),
                        List.of(new Draft.Item("Pause first", "Three breaths")),
                        List.of(),
                        List.of(),
                        List.of(new Competency("Listening"))),
                clock.instant()));
        commitment = story.startAlone(PlanningModel.KEY, engagement, Map.of());
    }

    @Test
    void leader_and_every_sponsor_commit() {
        present();
        leaderCommits();
        sponsorCommits(cast.sponsors().get(0));
        assertThat(commitment).isWaitingAt("callActivity_askSponsor").isNotEnded();
        sponsorCommits(cast.sponsors().get(1));

        assertThat(commitment)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_programDesigned",
                        PRESENT,
                        "serviceTask_closeMilestone",
                        "endEvent_programCommitted")
                .hasNotPassed(REVISE, MEDIATE);
        assertThat(journal()).contains("Everybody committed to version 1");
    }

    @Test
    void who_sees_what_is_part_of_what_everybody_agrees_on() {
        present();
        String leaderReads = (String) shown(cast.leader(), COMMIT, "design");
        leaderCommits();
        assertThat(register.agreement(engagement, MilestoneKind.COMMITMENT)).isEmpty();
        String sponsorReads = (String) shown(cast.sponsor(), DECIDE, "body");
        cast.sponsors().forEach(this::sponsorCommits);

        Agreement agreement =
                register.agreement(engagement, MilestoneKind.COMMITMENT).orElseThrow();
        assertThat(leaderReads)
                .isEqualTo(sponsorReads)
                .contains("### Who sees what")
                .contains(Content.table().inWords());
        assertThat(agreement.programVersion()).isEqualTo(1);
        assertThat(agreement.seal()).isEqualTo(sha256(leaderReads));
        assertThat(agreement.consents())
                .extracting(Agreement.Consent::name, Agreement.Consent::role)
                .containsExactlyInAnyOrder(
                        tuple(cast.leader().name(), "Leader"),
                        tuple(cast.sponsors().get(0).name(), "Sponsor"),
                        tuple(cast.sponsors().get(1).name(), "Sponsor"));
        assertThat(agreement.consents())
                .allSatisfy(consent -> assertThat(consent.at()).isBetween(Story.START, clock.instant()));
        assertThat(rules.of(agreement.milestoneId())).isEqualTo(Content.table().inWords());
    }

    @Test
    void a_no_is_no_agreement() {
        present();
        leaderCommits();
        story.submit(cast.sponsors().get(0), engagement, DECIDE, Answers.askForChange());
        sponsorCommits(cast.sponsors().get(1));

        assertThat(register.agreement(engagement, MilestoneKind.COMMITMENT)).isEmpty();
    }

    @Test
    void silence_is_no_commitment() {
        present();
        leaderCommits();
        sponsorCommits(cast.sponsor());

        assertThat(commitment).isNotEnded().hasNotPassed("serviceTask_closeMilestone");
    }

    @Test
    void the_leader_is_asked_while_the_sponsors_are() {
        present();

        assertThat(story.open(engagement))
                .contains(COMMIT)
                .filteredOn(DECIDE::equals)
                .hasSize(2);
    }

    @Test
    void a_no_leads_to_the_next_version_and_everybody_is_asked_again() {
        present();
        story.submit(cast.leader(), engagement, COMMIT, Map.of("answer", "no", "reason", "Too much at once"));
        sponsorCommits(cast.sponsors().get(0));
        sponsorCommits(cast.sponsors().get(1));
        assertThat(commitment).isWaitingAt(REVISE);
        assertThat(shown(cast.coach(), REVISE, "objections").toString())
                .contains(cast.leader().name())
                .contains("Too much at once");
        assertThat(shown(cast.coach(), REVISE, "assessment")).isEqualTo("Loses the thread in large rounds");

        revise();
        present();

        assertThat(story.open(engagement))
                .contains(COMMIT)
                .filteredOn(DECIDE::equals)
                .hasSize(2);
        assertThat(designs.latest(engagement).programVersion()).isEqualTo(2);
        everybodyCommits();
        assertThat(commitment).isEnded().hasPassed("endEvent_programCommitted").hasNotPassed(MEDIATE);
        assertThat(register.latest(engagement, MilestoneKind.COMMITMENT)).hasValueSatisfying(milestone -> {
            assertThat(milestone.programVersion()).isEqualTo(2);
            assertThat(register.tally(milestone.id()).reached()).isTrue();
        });
    }

    @Test
    void after_three_rounds_the_program_manager_mediates_and_the_way_goes_on() {
        threeRoundsWithoutCommitment();
        assertThat(commitment).isWaitingAt(MEDIATE);

        mediate(Map.of("way", "recontract", "note", "Shorter program"));

        assertThat(commitment).isWaitingAt(REVISE);
        assertThat(shown(cast.coach(), REVISE, "objections").toString()).contains("Shorter program");
        revise();
        present();
        everybodyCommits();
        assertThat(commitment).isEnded().hasPassed("endEvent_programCommitted");
    }

    @Test
    void another_coach_revises_after_the_mediation() {
        Person other = story.person("Otto Coach");
        threeRoundsWithoutCommitment();

        mediate(Map.of("way", "otherCoach", "coach", other.id().toString(), "note", "any note"));

        assertThat(engagements.get(engagement).coachId()).isEqualTo(other.id());
        story.submit(other, engagement, REVISE, Answers.revisedDesign());
        assertThat(story.task(other, engagement, PRESENT)).isNotNull();
    }

    @Test
    void nobody_who_decides_becomes_the_coach() {
        threeRoundsWithoutCommitment();

        for (Person person : List.of(cast.leader(), cast.sponsor(), cast.deputy(), cast.coach())) {
            assertThatThrownBy(() -> mediate(
                            Map.of("way", "otherCoach", "coach", person.id().toString(), "note", "any note")))
                    .isInstanceOf(FormFieldValidationException.class);
        }
        assertThat(engagements.get(engagement).coachId()).isEqualTo(cast.coach().id());
    }

    @Test
    void the_mediation_may_end_the_engagement() {
        threeRoundsWithoutCommitment();

        mediate(Map.of("way", "end", "note", "They part in good terms"));

        assertThat(commitment).isEnded().hasPassed("endEvent_notCommitted");
    }

    @Test
    void a_program_is_not_presented_tomorrow() {
        assertThatThrownBy(() -> story.submit(
                        cast.coach(), engagement, PRESENT, Map.of("presentedOn", "2027-02-02", "questions", List.of())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("must not lie after today");
        assertThat(register.rounds(engagement, MilestoneKind.COMMITMENT)).isZero();
    }

    @Test
    void no_word_of_the_program_reaches_the_engine() {
        present();
        story.submit(cast.leader(), engagement, COMMIT, Map.of("answer", "no", "reason", "Too much at once"));

        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                        .filter(each -> each.getProcessInstanceId().equals(commitment.getId())))
                .extracting(VariableInstance::getName)
                .containsOnly(
                        "milestoneId",
                        "sponsorId",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    private void threeRoundsWithoutCommitment() {
        for (int round = 1; round <= 3; round++) {
            present();
            leaderCommits();
            story.submit(cast.sponsors().get(0), engagement, DECIDE, Answers.askForChange());
            sponsorCommits(cast.sponsors().get(1));
            if (round < 3) {
                revise();
            }
        }
    }

    private void present() {
        story.submit(cast.coach(), engagement, PRESENT, Answers.presented());
    }

    private void revise() {
        story.submit(cast.coach(), engagement, REVISE, Answers.revisedDesign());
    }

    private void mediate(Map<String, Object> answers) {
        story.submit(cast.programManager(), engagement, MEDIATE, answers);
    }

    private void everybodyCommits() {
        leaderCommits();
        cast.sponsors().forEach(this::sponsorCommits);
    }

    private void leaderCommits() {
        story.submit(cast.leader(), engagement, COMMIT, Answers.yes());
    }

    private void sponsorCommits(Person sponsor) {
        story.submit(sponsor, engagement, DECIDE, Answers.approve());
    }

    private Object shown(Person person, String taskKey, String key) {
        String task = story.task(person, engagement, taskKey).getId();
        return story.as(
                person,
                () -> engine.getFormService().getTaskFormData(task).getFormFields().stream()
                        .filter(field -> field.getId().equals(key))
                        .map(FormField::getValue)
                        .map(field -> ((TypedValue) field).getValue())
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> journal() {
        return journal.findByEngagementIdOrderByAtDesc(engagement, Pageable.ofSize(20)).stream()
                .map(JournalEntry::event)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
