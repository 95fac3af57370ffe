package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestStoryTest;
import dev.waymark.story.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One engagement from its start form to its end event, through REST alone, as the people themselves. */
@RestStoryTest
class EngagementJourneyTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Engagements engagements;

    @Autowired
    Outcomes outcomes;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void an_engagement_runs_from_request_to_celebration_and_into_its_renewal() {
        Cast cast = rest.cast();
        UUID engagement = rest.request(cast);
        rest.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        rest.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        rest.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        interviewRaters(cast, engagement);
        rest.submit(cast.coach(), engagement, "userTask_designProgram", wishingForPlan(Answers.design()));
        assertThat(story.open(engagement)).contains("userTask_establishGround");
        commit(cast, engagement);

        holdSession(cast, engagement);
        story.fire(engagement, "intermediateEvent_midProgramReached");
        review(cast, engagement, Answers.midComparison(outcomeIds(engagement)));
        assertThat(story.open(engagement)).isNotEmpty().doesNotContain("userTask_arrangeReview");

        story.fire(engagement, "boundaryEvent_coachingPeriodOver");
        review(cast, engagement, Answers.endComparison(outcomeIds(engagement)));
        database.sql("update engagement set meetings_count = true where id = :id")
                .param("id", engagement)
                .update();
        rest.submit(cast.leader(), engagement, "userTask_decideContinuation", Answers.goOn("alone", "renew"));
        rest.submit(cast.leader(), engagement, "userTask_writeSelfSustainPlan", Answers.selfSustainPlan());
        rest.submit(cast.leader(), engagement, "userTask_agreeNewOutcomes", wishingForPlan(Answers.newOutcomes()));

        assertThat(engagements.get(engagement).state()).isEqualTo(Engagement.State.COMPLETED);
        assertThat(story.open(engagement)).as("nothing outlives its engagement").isEmpty();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("endEvent_engagementCompleted")
                        .finished()
                        .list())
                .anyMatch(end -> end.getProcessInstanceId().equals(lifecycleOf(engagement)));
        Engagement renewed = engagements.findByState(Engagement.State.RUNNING, PageRequest.of(0, 500)).stream()
                .filter(each -> engagement.equals(each.renewalOf()))
                .findAny()
                .orElseThrow();
        assertThat(renewed.meetingsCount()).isTrue();
        story.runJobs(renewed.id());
        assertThat(story.open(renewed.id())).contains("userTask_establishGround");
    }

    private static Map<String, Object> wishingForPlan(Map<String, Object> answers) {
        Map<String, Object> wishing = new HashMap<>(answers);
        wishing.put("planWished", true);
        return wishing;
    }

    private void interviewRaters(Cast cast, UUID engagement) {
        rest.submit(cast.leader(), engagement, "userTask_nameRaters", Answers.raters());
        for (int rater = 0; rater < 4; rater++) {
            rest.submit(cast.coach(), engagement, "userTask_interviewRater", Answers.interviewed());
        }
        rest.submit(cast.coach(), engagement, "userTask_interviewRater", Map.of("outcome", "declined"));
        rest.submit(cast.coach(), engagement, "userTask_gatherThemes", Answers.gathered());
    }

    private void commit(Cast cast, UUID engagement) {
        rest.submit(cast.coach(), engagement, "userTask_presentProgram", Answers.presented());
        rest.submit(cast.leader(), engagement, "userTask_commitAsLeader", Answers.yes());
        for (Person sponsor : cast.sponsors()) {
            rest.submit(sponsor, engagement, "userTask_decideMilestone", Answers.approve());
        }
    }

    private void holdSession(Cast cast, UUID engagement) {
        LocalDateTime startsAt = today().plusDays(7).atTime(10, 0);
        rest.submit(cast.coach(), engagement, "userTask_scheduleSession", Answers.schedule(startsAt));
        story.fire(engagement, "intermediateEvent_sessionNear");
        story.fire(engagement, "intermediateEvent_sessionTime");
        rest.submit(cast.coach(), engagement, "userTask_agreeOutcome", Answers.held());
        rest.submit(cast.coach(), engagement, "userTask_agreeGroundRules", Answers.groundRules());
        rest.submit(cast.coach(), engagement, "userTask_checkInOnRelationships", Answers.relationships());
        rest.submit(cast.coach(), engagement, "userTask_checkInOnResults", Answers.results());
        rest.submit(cast.leader(), engagement, "userTask_summariseSession", Answers.summary(today().plusDays(7)));
        rest.submit(
                cast.coach(), engagement, "userTask_confirmNextSession", Answers.nextSession(startsAt.plusDays(14)));
    }

    private void review(Cast cast, UUID engagement, Map<String, Object> comparison) {
        LocalDate day = today();
        rest.submit(cast.coach(), engagement, "userTask_arrangeReview", Answers.together(day));
        rest.submit(cast.coach(), engagement, "userTask_meetTogether", Answers.met(day));
        rest.submit(cast.coach(), engagement, "userTask_compareOutcomes", comparison);
        rest.submit(cast.leader(), engagement, "userTask_releaseReview", Answers.release());
        for (Person sponsor : cast.sponsors()) {
            rest.submit(sponsor, engagement, "userTask_decideMilestone", Answers.approve());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BERLIN));
    }

    private List<UUID> outcomeIds(UUID engagement) {
        return outcomes.findByEngagementIdOrderByPosition(engagement).stream()
                .map(Outcome::id)
                .toList();
    }

    private String lifecycleOf(UUID engagement) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(engagement.toString())
                .processDefinitionKey("coaching-engagement")
                .singleResult()
                .getId();
    }
}
