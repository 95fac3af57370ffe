package dev.waymark.actionplanning;

import static dev.waymark.actionplanning.PlanningAnswers.arranged;
import static dev.waymark.actionplanning.PlanningAnswers.back;
import static dev.waymark.actionplanning.PlanningAnswers.good;
import static dev.waymark.actionplanning.PlanningAnswers.initiatives;
import static dev.waymark.actionplanning.PlanningAnswers.own;
import static dev.waymark.actionplanning.PlanningAnswers.practices;
import static dev.waymark.actionplanning.PlanningAnswers.skipped;
import static dev.waymark.actionplanning.PlanningAnswers.talks;
import static dev.waymark.actionplanning.PlanningAnswers.with;
import static dev.waymark.actionplanning.PlanningAnswers.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoryTest
class ActionPlanningStoriesTests {

    private static final String WRITE_INITIATIVES = "userTask_writeInitiatives";
    private static final String WEEKS = "intermediateEvent_weeksReached";
    private static final String ARRANGE = "userTask_arrangePlanning";
    private static final String TALKS = "userTask_holdTalks";
    private static final String MEETING = "intermediateEvent_meetingTime";
    private static final String DEBRIEF = "userTask_debriefTalks";
    private static final String CHOOSE = "userTask_choosePractices";
    private static final String WRITE = "userTask_writePractice";
    private static final String CHECK = "userTask_checkPractice";
    private static final String OWN = "userTask_ownPractice";
    private static final String REVIEW = "userTask_reviewInitiatives";
    private static final String LINK = "userTask_linkPractices";
    private static final String SUPPORTERS = "userTask_chooseSupporters";
    private static final String COACHING = "userTask_beginCoaching";
    private static final String FRAME = "userTask_framePractices";
    private static final String IN_TIME = "2027-03-24T10:00";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Initiatives allInitiatives;

    @Autowired
    InitiativeVersions versions;

    @Autowired
    PlanningMeetings meetings;

    @Autowired
    PreparatoryTalks allTalks;

    @Autowired
    Practices allPractices;

    @Autowired
    PracticeChecks checks;

    @Autowired
    PracticeLinks links;

    @Autowired
    PracticeShares shares;

    @Autowired
    Supporters supporters;

    @Autowired
    AgendaOutcomes agenda;

    @Autowired
    ActionPlanningProcess process;

    @Autowired
    JdbcClient database;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private ProcessInstance planning;

    @BeforeEach
    void planning_begins(@Autowired People people, @Autowired Engagements engagements) {
        init(engine);
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
        planning = story.startAlone(ActionPlanningModel.KEY, engagement.id(), Map.of());
        story.runJobs(engagement.id());
    }

    @Test
    void a_plan_comes_about_item_by_item() {
        untilMeeting();
        debrief();
        submit(coach, CHOOSE, practices("coach", "Asking", "Delegating", "Pausing"));
        for (String title : List.of("Asking", "Delegating", "Pausing")) {
            assertThat(story.open(engagement.id())).containsExactly(WRITE);
            finalise(coach, title);
        }
        submit(leader, REVIEW, reviewed("current"));
        submit(leader, LINK, linked("It takes the heat out of the talk"));
        submit(
                leader,
                SUPPORTERS,
                Map.of(
                        "wish", "ask",
                        "supporters", List.of(Map.of("name", "Piet"), Map.of("name", "Rita", "relation", "Peer")),
                        "shares", List.of(Map.of("withWhom", "My team", "sharedOn", "2027-03-29"))));
        submit(coach, COACHING, Map.of("agendaItem", "covered", "practices", List.of(ids().get(0))));
        submit(coach, FRAME, framed(Map.of("arena", "team", "fromLevel", "expert", "toLevel", "achiever")));

        assertThat(planning)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_planningBegun",
                        WRITE_INITIATIVES,
                        WEEKS,
                        ARRANGE,
                        TALKS,
                        MEETING,
                        DEBRIEF,
                        CHOOSE,
                        "subProcess_finalisePractice",
                        REVIEW,
                        LINK,
                        SUPPORTERS,
                        "serviceTask_beginCheckIns",
                        COACHING,
                        FRAME,
                        "endEvent_planAgreed");
        assertThat(allPractices.agreed(meeting().id()))
                .extracting(Practice::title)
                .containsExactly("Asking", "Delegating", "Pausing");
        assertThat(allPractices.agreed(meeting().id()).get(0))
                .extracting(Practice::mindset, Practice::behaviour, Practice::arena, Practice::toLevel)
                .containsExactly(
                        "Others know more than I do",
                        "Three questions before an answer",
                        Practice.Arena.team,
                        Practice.Level.achiever);
        assertThat(links.findByPracticeIdIn(allPractices.agreed(meeting().id()).stream()
                        .map(Practice::id)
                        .toList()))
                .hasSize(3);
        assertThat(supporters.findByMeetingIdOrderByNameAscIdAsc(meeting().id()))
                .extracting(Supporter::name)
                .containsExactly("Piet", "Rita");
        assertThat(shares.findByMeetingIdOrderBySharedOn(meeting().id()))
                .extracting(PracticeShare::withWhom)
                .containsExactly("My team");
        assertThat(agenda.findByMeetingId(meeting().id())).hasSize(6).allMatch(AgendaOutcome::covered);
    }

    @Test
    void the_meeting_is_due_six_weeks_after_the_initiatives_were_first_written() {
        submit(leader, WRITE_INITIATIVES, initiatives());

        assertThat(story.jobs(engagement.id()))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()
                                .toInstant()
                                .atZone(AnyEngagement.BERLIN)
                                .toLocalDateTime())
                        .isEqualTo(LocalDateTime.of(2027, 3, 15, 9, 0)));
        story.fire(engagement.id(), WEEKS);
        assertThat(planning).isWaitingAt(ARRANGE);
        assertThat(fields(coach, ARRANGE))
                .containsEntry("from", "15 March 2027")
                .containsEntry("to", "29 March 2027");
    }

    @Test
    void without_any_initiative_there_is_no_plan() {
        assertRefused(
                leader, WRITE_INITIATIVES, Map.of("initiatives", List.of()), "Initiatives: must hold at least one");
    }

    @Test
    void coach_and_leader_are_warned_when_the_weeks_are_over_without_a_date() {
        untilArranging();

        story.fire(engagement.id(), "boundaryEvent_weeksOver");

        assertThat(planning).isWaitingAt(ARRANGE).hasPassed("endEvent_coachAndLeaderWarned");
        assertThat(notices("PLANNING_LATE")).containsExactlyInAnyOrder(coach.id(), leader.id());
    }

    @Test
    void nobody_is_warned_of_weeks_that_were_over_before_planning_began() {
        untilArranging();
        story.tell(engagement.id(), "engagement.closed", Map.of());
        story.travelTo(Instant.parse("2027-05-03T08:00:00Z"));
        planning = story.startAlone(ActionPlanningModel.KEY, engagement.id(), Map.of());
        story.runJobs(engagement.id());
        submit(leader, WRITE_INITIATIVES, Map.of("initiatives", List.of()));
        story.runJobs(engagement.id());

        assertThat(planning).isWaitingAt(ARRANGE).hasPassed("endEvent_coachAndLeaderWarned");
        assertThat(notices("PLANNING_LATE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-30T10:00", "2027-05-03T10:00"})
    void outside_of_its_weeks_the_meeting_needs_a_reason(String startsAt) {
        untilArranging();

        assertRefused(
                coach,
                ARRANGE,
                arranged(startsAt),
                "Why outside of these weeks: must be given, for the meeting would not lie between 15 March 2027");
        submit(coach, ARRANGE, with(arranged(startsAt), "outsideReason", "The merger came in between"));

        assertThat(planning).isWaitingAt(TALKS);
        assertThat(meeting().outsideReason()).isEqualTo("The merger came in between");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01T10:00, must lie in the future", "2028-06-01T10:00, must not lie after the last day"})
    void the_meeting_lies_ahead_and_within_the_program(String startsAt, String problem) {
        untilArranging();

        assertRefused(coach, ARRANGE, arranged(startsAt), "Date: " + problem);
    }

    @Test
    void the_coach_is_told_when_the_talks_are_not_held_shortly_before_the_meeting() {
        untilTalks();

        story.fire(engagement.id(), "boundaryEvent_talksDue");

        assertThat(planning).isWaitingAt(TALKS).hasPassed("serviceTask_tellCoach", "endEvent_coachTold");
        assertThat(notices("PLANNING_TALKS_OPEN")).containsExactly(coach.id());
    }

    @Test
    void nobody_is_told_of_talks_that_were_due_before_the_meeting_had_a_date() {
        untilArranging();
        submit(coach, ARRANGE, arranged("2027-03-16T10:00"));

        assertThat(planning).isWaitingAt(TALKS).hasPassed("serviceTask_tellCoach");
        assertThat(notices("PLANNING_TALKS_OPEN")).isEmpty();
    }

    @Test
    void the_meeting_begins_without_talks() {
        untilTalks();

        story.fire(engagement.id(), "boundaryEvent_meetingBegun");

        assertThat(planning).isWaitingAt(DEBRIEF).hasPassed("boundaryEvent_meetingBegun");
        assertRefused(coach, DEBRIEF, Map.of("agendaItem", "covered"), "Anything else: must be given where no talk");
        submit(coach, DEBRIEF, Map.of("agendaItem", "covered", "notes", "To be caught up on"));
        assertThat(planning).isWaitingAt(CHOOSE);
    }

    @Test
    void a_talk_is_about_something_and_has_been_held() {
        untilTalks();

        assertRefused(leader, TALKS, talks("2027-12-01"), "must not lie in the future");
        assertRefused(
                leader,
                TALKS,
                with(
                        talks("2027-03-01"),
                        "talks",
                        List.of(Map.of(
                                "concern", "troubling",
                                "withWhom", "Piet",
                                "heldOn", "2027-03-01",
                                "said", "any"))),
                "Or in your own words: must be given");
    }

    @Test
    void every_talk_is_debriefed() {
        untilMeeting();

        assertRefused(coach, DEBRIEF, Map.of("agendaItem", "covered"), "must speak of every talk");
        debrief();

        assertThat(allTalks.findByMeetingIdOrderByPosition(meeting().id()))
                .hasSize(2)
                .allMatch(talk -> "any debrief".equals(talk.debrief()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3"})
    void a_practice_that_misses_one_criterion_is_not_good_enough(String missing) {
        untilPractice("coach");
        submit(coach, WRITE, written("Asking"));
        List<String> met = PlanningAnswers.ALL_CRITERIA.stream()
                .filter(each -> !each.equals(missing))
                .toList();

        assertRefused(
                coach,
                CHECK,
                Map.of("met", met, "verdict", "good"),
                "Which of these does it meet?: must all be met before the practice is good enough");
        assertThat(allPractices.agreed(meeting().id())).isEmpty();
    }

    @Test
    void a_practice_that_fails_goes_back_with_what_is_to_be_mended() {
        untilPractice("coach");
        submit(coach, WRITE, written("Asking"));

        submit(coach, CHECK, back());

        assertThat(planning).isWaitingAt(WRITE);
        assertThat(fields(coach, WRITE)).containsEntry("mend", "Say what lies beneath it");
        finalise(coach, "Asking");
        Practice practice = allPractices.agreed(meeting().id()).get(0);
        assertThat(checks.findByPracticeIdOrderByCheckedAt(practice.id()))
                .extracting(PracticeCheck::good)
                .containsExactly(false, true);
    }

    @Test
    void a_practice_goes_back_only_for_a_criterion() {
        untilPractice("coach");
        submit(coach, WRITE, written("Asking"));

        assertRefused(
                coach,
                CHECK,
                Map.of("met", PlanningAnswers.ALL_CRITERIA, "verdict", "back", "mend", "any"),
                "must leave one open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"personalChange", "mindset", "behaviour"})
    void mindset_and_behaviour_are_both_required(String missing) {
        untilPractice("coach");

        assertRefused(coach, WRITE, with(written("Asking"), missing, " "), "is required");
    }

    @Test
    void a_mindset_is_not_the_behaviour_again() {
        untilPractice("coach");

        assertRefused(
                coach,
                WRITE,
                with(written("Asking"), "mindset", "three questions before an answer"),
                "The mindset beneath it: must say what lies beneath the behaviour");
    }

    @Test
    void a_first_step_lies_ahead() {
        untilPractice("coach");

        assertRefused(
                coach,
                WRITE,
                with(written("Asking"), "steps", List.of(Map.of("what", "any step", "byWhen", "2027-03-01"))),
                "By when: must not lie in the past");
    }

    @Test
    void a_practice_that_the_leader_does_not_own_goes_back() {
        untilPractice("leader");
        submit(leader, WRITE, written("Asking"));
        submit(coach, CHECK, good());

        submit(leader, OWN, Map.of("answer", "change", "mend", "In my own words, please"));

        assertThat(planning).isWaitingAt(WRITE);
        assertThat(fields(leader, WRITE)).containsEntry("mend", "In my own words, please");
        finalise(leader, "Asking");
        assertThat(planning).isWaitingAt(REVIEW);
    }

    @Test
    void each_item_may_be_left_out_with_a_reason() {
        untilMeeting();
        for (String task : List.of(DEBRIEF, CHOOSE, REVIEW, SUPPORTERS, COACHING, FRAME)) {
            Person who = List.of(REVIEW, SUPPORTERS).contains(task) ? leader : coach;
            String question = task.equals(SUPPORTERS) ? "wish" : "agendaItem";
            assertRefused(who, task, Map.of(question, "skipped"), "Why it is left out: is required");
            submit(who, task, task.equals(SUPPORTERS) ? Map.of("wish", "skipped", "reason", "no time") : skipped());
        }

        assertThat(planning)
                .isEnded()
                .hasNotPassed(WRITE, LINK)
                .hasPassed("endEvent_planAgreed", "serviceTask_beginCheckIns");
        assertThat(agenda.findByMeetingId(meeting().id()))
                .hasSize(6)
                .allMatch(outcome -> !outcome.covered() && "no time".equals(outcome.reason()));
    }

    @Test
    void what_an_initiative_was_before_is_kept() {
        untilMeeting();
        submit(coach, DEBRIEF, skipped());
        submit(coach, CHOOSE, skipped());
        assertThat(fields(leader, REVIEW).get("pivotal").toString()).contains("Talk with the works council");
        List<Initiative> before = allInitiatives.current(engagement.id());

        submit(leader, REVIEW, reviewed("done"));

        assertThat(planning).isWaitingAt(SUPPORTERS).hasNotPassed(LINK);
        assertThat(allInitiatives.findByEngagementIdOrderByPosition(engagement.id()))
                .extracting(Initiative::title, Initiative::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Merge the sites", Initiative.State.CURRENT),
                        org.assertj.core.groups.Tuple.tuple("Talk once more", Initiative.State.DONE),
                        org.assertj.core.groups.Tuple.tuple("A new one", Initiative.State.CURRENT));
        assertThat(versions.findByInitiativeIdInOrderByReplacedAt(
                        before.stream().map(Initiative::id).toList()))
                .extracting(InitiativeVersion::title)
                .containsExactly("Talk with the works council");
    }

    @Test
    void every_initiative_is_looked_at() {
        untilMeeting();
        submit(coach, DEBRIEF, skipped());
        submit(coach, CHOOSE, skipped());

        assertRefused(leader, REVIEW, Map.of("agendaItem", "covered"), "As they stand: must speak of every initiative");
    }

    @Test
    void each_practice_helps_with_an_initiative() {
        untilPractice("coach");
        finalise(coach, "Asking");
        submit(leader, REVIEW, reviewed("current"));

        assertRefused(leader, LINK, linked(" "), "How the one helps the other: must be given");
        submit(leader, LINK, linked("any way"));

        assertThat(planning).isWaitingAt(SUPPORTERS);
    }

    @Test
    void the_leader_may_rather_not_ask_anybody() {
        untilSupporters();

        submit(leader, SUPPORTERS, Map.of("wish", "ratherNot"));

        assertThat(planning).isWaitingAt(COACHING);
        assertThat(checkIns()).isZero();
    }

    @Test
    void one_to_three_people_are_asked() {
        untilSupporters();
        List<Map<String, String>> four =
                List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "C"), Map.of("name", "D"));

        assertRefused(leader, SUPPORTERS, Map.of("wish", "ask"), "Whom I will ask: must name at least one");
        assertRefused(leader, SUPPORTERS, Map.of("wish", "ask", "supporters", four), "must have at most 3 entries");
        assertRefused(
                leader,
                SUPPORTERS,
                Map.of("wish", "ask", "supporters", List.of(Map.of("name", "A"), Map.of("name", "A"))),
                "must name each person once");
        submit(leader, SUPPORTERS, Map.of("wish", "ask", "supporters", four.subList(0, 3)));

        assertThat(checkIns()).isEqualTo(3);
    }

    @Test
    void coaching_is_about_something() {
        untilSupporters();
        submit(leader, SUPPORTERS, Map.of("wish", "ratherNot"));

        assertRefused(coach, COACHING, Map.of("agendaItem", "covered"), "What it was about: must say what");
    }

    @Test
    void a_level_leads_to_a_later_one() {
        untilPractice("coach");
        finalise(coach, "Asking");
        submit(leader, REVIEW, skipped());
        submit(leader, SUPPORTERS, Map.of("wish", "ratherNot"));
        submit(coach, COACHING, skipped());

        assertRefused(
                coach,
                FRAME,
                framed(Map.of("fromLevel", "catalyst", "toLevel", "achiever")),
                "To the level: must come after");
        assertRefused(coach, FRAME, framed(Map.of("toLevel", "achiever")), "From the level: must be given");
        assertRefused(coach, FRAME, framed(Map.of()), "Practices: must frame at least one");
        submit(coach, FRAME, framed(Map.of("reading", "Chapter four")));

        assertThat(planning).isEnded();
    }

    @Test
    void where_meetings_come_out_of_the_hours_so_does_the_planning_meeting() {
        database.sql("update engagement set meetings_count = true where id = :id")
                .param("id", engagement.id())
                .update();
        untilSupporters();
        submit(leader, SUPPORTERS, Map.of("wish", "skipped", "reason", "any reason"));
        submit(coach, COACHING, skipped());

        assertThat(fields(coach, FRAME)).containsEntry("minutes", 90).containsEntry("meetingsCount", true);
        assertRefused(coach, FRAME, skipped(), "Length of the whole meeting in minutes: is required");
        submit(coach, FRAME, with(skipped(), "minutes", 75));

        assertThat(planning).isEnded();
        assertThat(database.sql("select sum(minutes) from meeting_hours where engagement_id = :id")
                        .param("id", engagement.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(75);
    }

    @Test
    void planning_ends_with_the_engagement_wherever_it_stands() {
        untilTalks();

        close();

        assertThat(planning).isEnded().hasPassed("startEvent_engagementOver", "endEvent_endedWithEngagement");
        assertThat(story.jobs(engagement.id())).isEmpty();
    }

    @Test
    void there_is_one_planning_at_a_time() {
        assertThat(process.start(engagement.id())).isFalse();
        close();
        assertThat(process.start(engagement.id())).isTrue();
        assertThat(process.isUnderWay(engagement.id())).isTrue();
    }

    @Test
    void a_later_planning_counts_its_weeks_from_the_first_initiatives() {
        submit(leader, WRITE_INITIATIVES, initiatives());
        close();
        story.travelTo(Story.START.plus(java.time.Duration.ofDays(70)));
        process.start(engagement.id());
        story.runJobs(engagement.id());

        submit(leader, WRITE_INITIATIVES, Map.of("initiatives", List.of()));

        assertThat(story.open(engagement.id())).containsExactly(ARRANGE);
        assertThat(fields(coach, ARRANGE)).containsEntry("isLate", true);
    }

    @Test
    void no_word_of_a_plan_reaches_the_engine() {
        untilPractice("leader");

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(planning.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .isSubsetOf(
                        "meetingId",
                        "practiceId",
                        "scribeId",
                        "leader",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
    }

    private void untilArranging() {
        submit(leader, WRITE_INITIATIVES, initiatives());
        story.fire(engagement.id(), WEEKS);
    }

    private void untilTalks() {
        untilArranging();
        submit(coach, ARRANGE, arranged(IN_TIME));
    }

    private void untilMeeting() {
        untilTalks();
        submit(leader, TALKS, talks("2027-03-14"));
        story.fire(engagement.id(), MEETING);
    }

    private void untilPractice(String scribe) {
        untilMeeting();
        submit(coach, DEBRIEF, skipped());
        submit(coach, CHOOSE, practices(scribe, "Asking"));
    }

    private void untilSupporters() {
        untilMeeting();
        submit(coach, DEBRIEF, skipped());
        submit(coach, CHOOSE, skipped());
        submit(leader, REVIEW, skipped());
    }

    private void debrief() {
        submit(
                coach,
                DEBRIEF,
                Map.of(
                        "agendaItem",
                        "covered",
                        "talks",
                        allTalks.findByMeetingIdOrderByPosition(meeting().id()).stream()
                                .map(talk -> Map.of("talk", talk.id().toString(), "debrief", "any debrief"))
                                .toList()));
    }

    private void finalise(Person scribe, String title) {
        submit(scribe, WRITE, written(title));
        submit(coach, CHECK, good());
        submit(leader, OWN, own());
    }

    /** @param pivotal where the pivotal conversation stands; it gets another title where it does not go on */
    private Map<String, Object> reviewed(String pivotal) {
        return Map.of(
                "agendaItem",
                "covered",
                "initiatives",
                allInitiatives.current(engagement.id()).stream()
                        .map(each -> Map.of(
                                "initiative",
                                each.id().toString(),
                                "title",
                                each.isPivotal() && pivotal.equals("done") ? "Talk once more" : each.title(),
                                "detail",
                                each.detail() == null ? "" : each.detail(),
                                "state",
                                each.isPivotal() ? pivotal : "current"))
                        .toList(),
                "added",
                List.of(Map.of("kind", "initiative", "newTitle", "A new one")));
    }

    private Map<String, Object> linked(String how) {
        UUID initiative = allInitiatives.current(engagement.id()).get(0).id();
        return Map.of(
                "links",
                ids().stream()
                        .map(practice -> Map.of("practice", practice, "initiative", initiative.toString(), "how", how))
                        .toList());
    }

    private Map<String, Object> framed(Map<String, Object> frame) {
        return Map.of("agendaItem", "covered", "practices", List.of(with(frame, "practice", ids().get(0))));
    }

    private List<String> ids() {
        return allPractices.agreed(meeting().id()).stream()
                .map(practice -> practice.id().toString())
                .toList();
    }

    private PlanningMeeting meeting() {
        return meetings.findFirstByEngagementIdOrderByOpenedAtDesc(engagement.id())
                .orElseThrow();
    }

    private long checkIns() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(engagement.id().toString())
                .processDefinitionKey(ActionPlanningModel.CHECK_IN_KEY)
                .count();
    }

    private void close() {
        story.tell(engagement.id(), "engagement.closed", Map.of());
    }

    private List<UUID> notices(String kind) {
        return database.sql("select person_id from notice where engagement_id = :engagement and kind = :kind")
                .param("engagement", engagement.id())
                .param("kind", kind)
                .query(UUID.class)
                .list();
    }

    private Map<String, Object> fields(Person person, String task) {
        return story.as(person, () -> {
            Map<String, Object> shown = new java.util.HashMap<>();
            for (FormField field : engine.getFormService()
                    .getTaskFormData(story.task(person, engagement.id(), task).getId())
                    .getFormFields()) {
                shown.put(field.getId(), field.getValue().getValue());
            }
            return shown;
        });
    }

    private void submit(Person person, String task, Map<String, Object> answers) {
        story.submit(person, engagement.id(), task, answers);
    }

    private void assertRefused(Person person, String task, Map<String, Object> answers, String problem) {
        assertThatThrownBy(() -> submit(person, task, answers))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(problem);
        assertThat(story.open(engagement.id())).contains(task);
    }
}
