package dev.waymark.session;

import static dev.waymark.session.SessionAnswers.at;
import static dev.waymark.session.SessionAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the process of a session writes to people, as it arrives in their mailboxes. */
@StoryTest
class SessionMailTests {

    private static final String NEAR = "intermediateEvent_sessionNear";

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    SessionProcess process;

    @Autowired
    SessionBook book;

    @Autowired
    JdbcClient database;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private Person manager;
    private Post post;

    @BeforeEach
    void coaching_has_begun(
            @Autowired People people, @Autowired Engagements engagements, @Autowired ApplicationContext program) {
        database.sql("delete from notice").update();
        post = new Post(program);
        manager = story.cast().programManager();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
        database.sql("update engagement set program_manager_id = :manager where id = :id")
                .param("manager", manager.id())
                .param("id", engagement.id())
                .update();
    }

    @AfterEach
    void close() {
        post.close();
        ClockUtil.reset();
    }

    @Test
    void the_coach_and_then_the_program_manager_hear_that_nothing_is_scheduled() {
        due();
        story.fire(engagement.id(), "boundaryEvent_nothingScheduled");
        post.deliver();
        story.fire(engagement.id(), "boundaryEvent_stillNothingScheduled");
        post.deliver();

        assertThat(post.arrivals(coach.mail()))
                .anySatisfy(mail -> assertThat(mail).contains("No date yet: Schedule the session"));
        assertThat(post.arrivals(manager.mail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Still no date: Next coaching session")
                        .contains("because you manage this program")
                        .contains("Program of " + leader.name())
                        .doesNotContain("/tasks/"));
    }

    @Test
    void nobody_is_asked_for_a_date_that_was_found_before_the_mail_went_out() {
        due();
        story.fire(engagement.id(), "boundaryEvent_nothingScheduled");
        story.fire(engagement.id(), "boundaryEvent_stillNothingScheduled");
        submit(coach, SessionModel.SCHEDULE_SESSION, at("2027-02-24T09:00"));

        post.deliver();

        assertThat(post.arrivals(manager.mail())).isEmpty();
        assertThat(post.arrivals(coach.mail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("Subject: Invitation"));
        assertThat(states("SESSION_UNSCHEDULED")).containsExactly("OBSOLETE");
        assertThat(states("SESSION_STILL_UNSCHEDULED")).containsExactly("OBSOLETE");
    }

    @Test
    void a_reminder_of_a_date_that_was_moved_before_it_went_out_is_dropped_and_the_new_date_has_its_own() {
        scheduled("2027-02-10T09:00");
        post.deliver();
        story.fire(engagement.id(), NEAR);
        process.changeAsked(book.open(engagement.id()).id(), leader.id());
        submit(leader, SessionModel.CHANGE_APPOINTMENT, with(at("2027-02-17T09:00"), "change", "move"));

        post.deliver();
        assertThat(states("SESSION_REMINDER")).containsExactly("OBSOLETE", "OBSOLETE");
        story.fire(engagement.id(), NEAR);
        post.deliver();

        assertThat(states("SESSION_REMINDER")).containsExactly("OBSOLETE", "OBSOLETE", "SENT", "SENT");
        for (Person person : List.of(coach, leader)) {
            assertThat(post.arrivals(person.mail()))
                    .filteredOn(mail -> mail.contains("Subject: Soon"))
                    .hasSize(1);
        }
    }

    @Test
    void a_reminder_is_one_mail_to_each_however_many_nodes_come_upon_it() {
        scheduled("2027-02-10T09:00");
        post.deliver();
        var timer = engine.getManagementService().createJobQuery().activityId(NEAR).timers().list().stream()
                .filter(job -> story.jobs(engagement.id()).stream()
                        .anyMatch(own -> own.getId().equals(job.getId())))
                .findFirst()
                .orElseThrow();
        story.travelTo(timer.getDuedate().toInstant());

        long ran = together(() -> {
            engine.getManagementService().executeJob(timer.getId());
            return true;
        });
        together(() -> {
            post.deliver();
            return true;
        });
        post.deliver();

        assertThat(ran).as("the job counts once").isOne();
        assertThat(states("SESSION_REMINDER")).containsExactly("SENT", "SENT");
        for (Person person : List.of(coach, leader)) {
            assertThat(post.arrivals(person.mail()))
                    .filteredOn(mail -> mail.contains("Subject: Soon"))
                    .hasSize(1);
        }
    }

    /**
     * Four at the same moment, as four nodes would.
     *
     * @return how many of them were not turned away
     */
    private static long together(Callable<Boolean> work) {
        CyclicBarrier start = new CyclicBarrier(4);
        List<CompletableFuture<Boolean>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(
                                () -> {
                                    try {
                                        start.await(30, TimeUnit.SECONDS);
                                        return work.call();
                                    } catch (Exception turnedAway) {
                                        return false;
                                    }
                                },
                                task -> new Thread(task).start())
                        .orTimeout(60, TimeUnit.SECONDS))
                .limit(4)
                .toList();
        return nodes.stream().map(CompletableFuture::join).filter(done -> done).count();
    }

    private void due() {
        story.startAlone(SessionModel.KEY, engagement.id(), Map.of());
        story.runJobs(engagement.id());
    }

    private void scheduled(String startsAt) {
        due();
        submit(coach, SessionModel.SCHEDULE_SESSION, at(startsAt));
    }

    private void submit(Person person, String task, Map<String, Object> answers) {
        story.submit(person, engagement.id(), task, answers);
    }

    /** Of the notices of this kind, the oldest first. */
    private List<String> states(String kind) {
        return database.sql("select state from notice where kind = :kind and engagement_id = :engagement order by seq")
                .param("kind", kind)
                .param("engagement", engagement.id())
                .query(String.class)
                .list();
    }
}
