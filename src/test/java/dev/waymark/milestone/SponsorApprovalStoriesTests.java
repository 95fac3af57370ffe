package dev.waymark.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Journal;
import dev.waymark.engagement.JournalEntry;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@StoryTest
class SponsorApprovalStoriesTests {

    private static final String DECIDE = "userTask_decideMilestone";
    private static final String CHASE = "userTask_chaseSponsor";
    private static final String OVERDUE = "intermediateEvent_escalationDue";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Engagements engagements;

    @Autowired
    MilestoneRegister register;

    @Autowired
    Decisions decisions;

    @Autowired
    EarlierDecisions earlier;

    @Autowired
    Journal journal;

    @MockitoSpyBean
    Notices notices;

    private Cast cast;
    private UUID engagement;
    private UUID milestone;
    private ProcessInstance approval;

    @BeforeEach
    void an_engagement() {
        init(engine);
        cast = story.cast();
        engagement = story.request(cast);
    }

    @Test
    void the_sponsor_approves() {
        ask(MilestoneKind.COMMITMENT);

        decide(cast.sponsor(), Answers.approve());

        assertThat(approval)
                .isEnded()
                .hasPassedInOrder("startEvent_decisionRequested", DECIDE, "endEvent_decided")
                .hasNotPassed("serviceTask_remindSponsor");
        assertThat(story.jobs(engagement)).isEmpty();
        assertThat(decisions.findByMilestoneId(milestone)).singleElement().satisfies(decision -> {
            assertThat(decision.personId()).isEqualTo(cast.sponsor().id());
            assertThat(decision.role()).isEqualTo(Decision.Role.SPONSOR);
            assertThat(decision.answer()).isEqualTo(Decision.Answer.YES);
            assertThat(decision.decidedAt()).isEqualTo(Story.START);
        });
    }

    @Test
    void the_sponsor_asks_for_a_change() {
        ask(MilestoneKind.COMMITMENT);

        decide(cast.sponsor(), Map.of("answer", "change", "reason", "More about delegation"));

        assertThat(approval).isEnded().hasPassed("endEvent_decided");
        assertThat(register.tally(milestone).objections())
                .containsExactly(new Objection(cast.sponsor().name(), "Sponsor", "More about delegation"));
    }

    @Test
    void a_change_needs_a_reason() {
        ask(MilestoneKind.COMMITMENT);

        assertThatThrownBy(() -> decide(cast.sponsor(), Map.of("answer", "change")))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(decisions.findByMilestoneId(milestone)).isEmpty();
    }

    @Test
    void a_sponsor_hands_the_decision_on_to_the_deputy_who_hands_it_no_further() {
        ask(MilestoneKind.MID_REVIEW);

        decide(cast.sponsor(), Map.of("answer", "deputy"));

        assertThat(approval).isWaitingAt(DECIDE, OVERDUE);
        assertThat(decisions.findByMilestoneId(milestone)).isEmpty();
        assertThatThrownBy(() -> decide(cast.deputy(), Map.of("answer", "deputy")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Do you agree?: must be one of the options offered");
        decide(cast.deputy(), Answers.approve());
        assertThat(approval).isEnded().hasPassed("endEvent_decided");
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(approval.getId())
                        .activityId(DECIDE)
                        .count())
                .as("asked the sponsor, then the deputy")
                .isEqualTo(2);
        assertThat(decisions.findByMilestoneId(milestone)).singleElement().satisfies(decision -> {
            assertThat(decision.personId()).isEqualTo(cast.deputy().id());
            assertThat(decision.role()).isEqualTo(Decision.Role.DEPUTY);
        });
    }

    @Test
    void a_sponsor_without_a_deputy_names_one_by_name_and_mail(@Autowired People people) {
        askWithoutDeputy(MilestoneKind.MID_REVIEW);
        String mail = "new." + UUID.randomUUID() + "@example.org";

        assertThatThrownBy(() -> decide(cast.sponsor(), Map.of("answer", "deputy", "deputyName", "Nele New")))
                .hasMessageContaining("Your deputy's email address: is required");
        for (Person person : List.of(cast.coach(), cast.leader(), cast.sponsor())) {
            assertThatThrownBy(() -> decide(
                            cast.sponsor(),
                            Map.of("answer", "deputy", "deputyName", "any name", "deputyMail", person.mail())))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("Your deputy's email address: must be of somebody else");
        }
        decide(cast.sponsor(), Map.of("answer", "deputy", "deputyName", "Nele New", "deputyMail", mail.toUpperCase()));

        Person deputy = people.findByMail(mail).orElseThrow();
        assertThat(deputy)
                .returns("Nele New", Person::name)
                .returns(null, Person::login)
                .returns(cast.sponsor().zone(), Person::zone);
        assertThat(engagements.get(engagement).sponsorships().get(0).deputyId()).isEqualTo(deputy.id());
        assertThat(decideTask(deputy)).isNotEmpty();
    }

    @Test
    void a_sponsor_reads_what_sponsors_have_decided_before_and_nothing_of_the_leader() {
        appoint(Answers.appoint(cast));
        UUID first = open(MilestoneKind.COMMITMENT, 1);
        register.answerAsLeader(first, cast.leader().id(), false, "Not my themes");
        register.answerAsSponsor(first, cast.sponsor().id(), cast.deputy().id(), false, "Too long");
        register.close(first);
        story.travel(Duration.ofDays(1));
        UUID second = open(MilestoneKind.COMMITMENT, 2);
        register.answerAsSponsor(second, cast.sponsor().id(), cast.sponsor().id(), true, null);
        register.close(second);
        UUID third = open(MilestoneKind.MID_REVIEW, 2);
        register.answerAsSponsor(third, cast.sponsor().id(), cast.sponsor().id(), true, null);

        assertThat(earlier.of(engagement, cast.sponsor()))
                .containsExactly(
                        Map.of(
                                "milestone", "Commitment to the program, version 2",
                                "who", cast.sponsor().name() + ", Sponsor",
                                "answer", "yes",
                                "day", "2 Feb 2027"),
                        Map.of(
                                "milestone", "Commitment to the program, version 1",
                                "who", cast.deputy().name() + ", Deputy",
                                "answer", "asked for a change",
                                "day", "1 Feb 2027"));
    }

    @Test
    void a_silent_sponsor_is_reminded_after_two_and_after_five_working_days() {
        ask(MilestoneKind.COMMITMENT);
        NewNotice reminder =
                new NewNotice(NoticeKind.SPONSOR_REMINDER, cast.sponsor().id(), engagement, decideTask(cast.sponsor()));

        assertThat(due()).isEqualTo("2027-02-03T08:30:00Z");
        story.fire(engagement, OVERDUE);
        verify(notices).send(reminder);
        assertThat(due()).isEqualTo("2027-02-08T08:30:00Z");
        story.fire(engagement, OVERDUE);

        verify(notices, times(2)).send(reminder);
        assertThat(approval).isNotEnded();
        decide(cast.sponsor(), Answers.approve());
        assertThat(approval).isEnded().hasPassed("serviceTask_remindSponsor", "endEvent_decided");
    }

    @Test
    void somebody_asked_at_night_is_reminded_when_the_office_opens() {
        story.travelTo(Instant.parse("2027-02-01T21:00:00Z"));
        ask(MilestoneKind.COMMITMENT);

        assertThat(due()).isEqualTo("2027-02-04T07:00:00Z");
    }

    @Test
    void the_deputy_decides_after_eight_working_days() {
        ask(MilestoneKind.COMMITMENT);
        String task = decideTask(cast.sponsor());

        fire(2);
        assertThat(due()).isEqualTo("2027-02-11T08:30:00Z");
        fire(1);

        verify(notices)
                .send(new NewNotice(NoticeKind.DEPUTY_ASKED, cast.deputy().id(), engagement, task));
        assertThat(decideTask(cast.deputy())).isEqualTo(task);
        decide(cast.deputy(), Answers.approve());
        assertThat(approval).isEnded().hasPassed("serviceTask_askDeputy", "endEvent_decided");
        assertThat(decisions.findByMilestoneId(milestone)).singleElement().satisfies(decision -> {
            assertThat(decision.seatId()).isEqualTo(cast.sponsor().id());
            assertThat(decision.personId()).isEqualTo(cast.deputy().id());
            assertThat(decision.role()).isEqualTo(Decision.Role.DEPUTY);
        });
    }

    @Test
    void without_a_deputy_the_program_manager_is_told_and_the_ladder_goes_on() {
        askWithoutDeputy(MilestoneKind.COMMITMENT);

        fire(3);

        verify(notices)
                .send(new NewNotice(NoticeKind.ESCALATED, cast.programManager().id(), engagement, null));
        assertThat(decideTask(cast.sponsor())).isNotEmpty();
        assertThat(due()).isEqualTo("2027-02-15T08:30:00Z");
        fire(1);
        assertThat(approval).isWaitingAt(DECIDE, CHASE);
    }

    @Test
    void the_program_manager_waits_on() {
        ask(MilestoneKind.COMMITMENT);
        fire(4);
        assertThat(approval).isWaitingAt(DECIDE, CHASE);

        chase(Map.of("way", "wait"));

        assertThat(approval).isWaitingAt(DECIDE, OVERDUE);
        assertThat(due()).isEqualTo("2027-02-22T08:30:00Z");
    }

    @Test
    void a_deputy_named_by_the_program_manager_is_asked_at_once() {
        Person stand = story.person("Dirk Deputy");
        askWithoutDeputy(MilestoneKind.COMMITMENT);
        fire(4);

        chase(Map.of("way", "deputy", "deputy", stand.id().toString()));

        assertThat(engagements.get(engagement).sponsorships().get(0).deputyId()).isEqualTo(stand.id());
        decide(stand, Answers.approve());
        assertThat(approval).isEnded().hasPassed("endEvent_decided");
    }

    @Test
    void neither_coach_nor_leader_stands_in() {
        ask(MilestoneKind.COMMITMENT);
        fire(4);

        for (Person person : List.of(cast.coach(), cast.leader(), cast.sponsor())) {
            assertThatThrownBy(() ->
                            chase(Map.of("way", "deputy", "deputy", person.id().toString())))
                    .isInstanceOf(FormFieldValidationException.class);
        }
        assertThat(engagements.get(engagement).sponsorships().get(0).deputyId())
                .isEqualTo(cast.deputy().id());
    }

    @Test
    void a_commitment_never_goes_on_without_the_sponsor() {
        ask(MilestoneKind.COMMITMENT);
        fire(4);

        assertThatThrownBy(() -> chase(Map.of("way", "proceed", "reason", "any reason")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("must not go on without an answer");

        assertThat(approval).isWaitingAt(DECIDE, CHASE);
        assertThat(decisions.findByMilestoneId(milestone)).isEmpty();
    }

    @Test
    void a_review_goes_on_without_the_sponsor_and_the_journal_says_so() {
        ask(MilestoneKind.MID_REVIEW);
        fire(4);
        assertThat(shown("mayProceed")).isEqualTo(true);

        chase(Map.of("way", "proceed", "reason", "On long leave"));

        assertThat(approval).isEnded().hasPassed("endEvent_proceededWithout");
        assertThat(decisions.findByMilestoneId(milestone)).singleElement().satisfies(decision -> {
            assertThat(decision.answer()).isEqualTo(Decision.Answer.PROCEEDED_WITHOUT);
            assertThat(decision.personId()).isEqualTo(cast.programManager().id());
            assertThat(decision.reason()).isEqualTo("On long leave");
        });
        assertThat(journal.findByEngagementIdOrderByAtDesc(engagement, Pageable.ofSize(20)))
                .extracting(JournalEntry::event)
                .contains("Mid-program review: goes on without the answer of "
                        + cast.sponsor().name());
    }

    @Test
    void the_ladder_ends_and_the_decision_stays_open() {
        ask(MilestoneKind.COMMITMENT);
        fire(3);
        for (int step = 4; step <= 8; step++) {
            fire(1);
            chase(Map.of("way", "wait"));
        }

        assertThat(approval).isNotEnded().hasPassed("endEvent_ladderDone").isWaitingAtExactly(DECIDE);
        assertThat(story.jobs(engagement)).isEmpty();
        decide(cast.deputy(), Answers.approve());
        assertThat(approval).isEnded();
    }

    @Test
    void after_a_standstill_not_every_missed_step_is_taken_at_once() {
        ask(MilestoneKind.COMMITMENT);

        story.travel(Duration.ofDays(21));
        story.runJobs(engagement);

        verify(notices, times(1)).send(any());
        assertThat(due()).isEqualTo("2027-02-23T08:30:00Z");
    }

    @Test
    void a_sponsor_who_has_answered_is_not_reminded() {
        ask(MilestoneKind.COMMITMENT);
        clearInvocations(notices);
        String task = decideTask(cast.sponsor());
        String timer = story.jobs(engagement).get(0).getId();

        story.as(cast.sponsor(), () -> {
            engine.getFormService().submitTaskForm(task, Answers.approve());
            return null;
        });
        engine.getManagementService().executeJob(timer);

        verify(notices, never()).send(any());
        story.runJobs(engagement);
        assertThat(approval).isEnded().hasPassed("endEvent_decided");
    }

    private void ask(MilestoneKind kind) {
        ask(kind, Answers.appoint(cast));
    }

    private void askWithoutDeputy(MilestoneKind kind) {
        Map<String, Object> appointment = new HashMap<>(Answers.appoint(cast));
        appointment.put(
                "sponsors", List.of(Map.of("sponsor", cast.sponsor().id().toString())));
        ask(kind, appointment);
    }

    private void ask(MilestoneKind kind, Map<String, Object> appointment) {
        appoint(appointment);
        milestone = open(kind, 1);
        approval = story.startAlone(
                MilestoneModel.KEY,
                engagement,
                Map.of(
                        "milestoneId",
                        milestone.toString(),
                        "sponsorId",
                        cast.sponsor().id().toString()));
        clearInvocations(notices);
    }

    private void appoint(Map<String, Object> appointment) {
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", appointment);
    }

    private UUID open(MilestoneKind kind, int version) {
        return register.open(engagement, kind, UUID.randomUUID(), version, "any text")
                .id();
    }

    private void decide(Person person, Map<String, Object> answers) {
        story.submit(person, engagement, DECIDE, answers);
    }

    private void chase(Map<String, Object> answers) {
        story.submit(cast.programManager(), engagement, CHASE, answers);
    }

    private void fire(int steps) {
        for (int i = 0; i < steps; i++) {
            story.fire(engagement, OVERDUE);
        }
    }

    private String decideTask(Person person) {
        return story.task(person, engagement, DECIDE).getId();
    }

    private Instant due() {
        return story.jobs(engagement).get(0).getDuedate().toInstant();
    }

    private Object shown(String key) {
        String task = story.task(cast.programManager(), engagement, CHASE).getId();
        return story.as(
                cast.programManager(),
                () -> engine.getFormService().getTaskFormData(task).getFormFields().stream()
                        .filter(field -> field.getId().equals(key))
                        .map(FormField::getValue)
                        .map(value -> ((TypedValue) value).getValue())
                        .findFirst()
                        .orElseThrow());
    }
}
