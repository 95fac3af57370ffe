package dev.waymark.notice;

import static dev.waymark.notice.NoticeKind.DEPUTY_ASKED;
import static dev.waymark.notice.NoticeKind.MILESTONE_REACHED;
import static dev.waymark.notice.NoticeKind.SESSION_REMINDER;
import static dev.waymark.notice.NoticeKind.SPONSOR_REMINDER;
import static dev.waymark.notice.NoticeKind.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.Person;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@StoryTest
@Import(OutboxScene.class)
class DispatcherTests {

    @Autowired
    OutboxScene scene;

    @Autowired
    Story story;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Outbox outbox;

    @Autowired
    Turns turns;

    @Autowired
    Notices notices;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService processes;

    @Autowired
    MailRelayHealthIndicator health;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        scene.open();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_mail_says_who_what_until_when_and_where_and_nothing_else() throws Exception {
        Person coach = scene.person("Clara Coach");
        Task task = scene.task(coach, "Define the context", Instant.parse("2027-02-04T22:59:59Z"));
        scene.send(TASK, coach, task);

        assertThat(dispatcher.dispatchDue()).isTrue();

        MimeMessage mail = scene.server.arrivals().get(0);
        assertThat(mail.getSubject()).isEqualTo("Your next task: Define the context");
        assertThat(mail.getAllRecipients()[0].toString()).contains(coach.mail()).contains(coach.name());
        assertThat(mail.getFrom()[0]).hasToString("Waymark <waymark@localhost>");
        assertThat(mail.getMessageID()).isEqualTo("<" + scene.onlyNotice(coach) + "@localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(Story.START);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        for (BodyPart part : List.of(parts.getBodyPart(0), parts.getBodyPart(1))) {
            assertThat((String) part.getContent())
                    .contains("Hello " + coach.name())
                    .contains("Define the context")
                    .contains("Due Thursday, 4 February 2027")
                    .containsOnlyOnce("http://localhost:8080/tasks/" + task.getId())
                    .contains("You get this mail because");
        }
        assertThat(scene.states(coach)).containsExactly("SENT");
    }

    @Test
    void a_notice_of_work_that_was_rolled_back_is_never_sent() {
        Person coach = scene.person("Clara Coach");
        transaction.executeWithoutResult(status -> {
            notices.send(new NewNotice(MILESTONE_REACHED, coach.id(), null, null));
            status.setRollbackOnly();
        });

        dispatcher.dispatchDue();

        assertThat(scene.server.arrivals()).isEmpty();
    }

    @Test
    void mails_wait_out_an_outage_and_arrive_once_and_in_order() {
        List<Person> twenty = many(20);
        scene.server.stop();

        for (int minute = 0; minute < 60; minute += 10) {
            assertThat(dispatcher.dispatchDue()).isFalse();
            story.travel(Duration.ofMinutes(10));
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("unreachableSince", Story.START);
        scene.server.start();
        assertThat(dispatcher.dispatchDue()).isTrue();
        assertThat(dispatcher.dispatchDue()).isTrue();

        assertThat(recipients()).containsExactlyElementsOf(mailsOf(twenty));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_a_node_leaves_when_it_dies_is_sent_once_by_the_next() {
        List<Person> twenty = many(20);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> dispatcher.dispatchDue(() -> {
                    if (asked.incrementAndGet() > 8) {
                        throw new AssertionError("the power is gone");
                    }
                    return true;
                }))
                .hasMessage("the power is gone");
        assertThat(recipients()).hasSize(7);
        dispatcher.dispatchDue();

        assertThat(recipients()).containsExactlyElementsOf(mailsOf(twenty));
    }

    @Test
    void an_outage_in_the_middle_of_a_batch_costs_and_repeats_nothing() {
        List<Person> twenty = many(20);
        AtomicInteger asked = new AtomicInteger();

        boolean reached = dispatcher.dispatchDue(() -> {
            if (asked.incrementAndGet() == 8) {
                scene.server.stop();
            }
            return true;
        });
        assertThat(reached).isFalse();
        scene.server.start();
        dispatcher.dispatchDue();

        assertThat(recipients()).containsExactlyElementsOf(mailsOf(twenty));
    }

    @Test
    void only_one_node_sends_at_a_time() {
        many(3);

        transaction.executeWithoutResult(status -> {
            assertThat(turns.take(Turns.Turn.OUTBOX)).isTrue();
            assertThat(CompletableFuture.supplyAsync(dispatcher::dispatchDue)
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .isTrue();
        });
        assertThat(scene.server.arrivals()).isEmpty();

        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).hasSize(3);
    }

    @Test
    void nobody_is_told_of_a_task_that_is_done_or_somebody_elses_by_now() {
        Person coach = scene.person("Clara Coach");
        Person sponsor = scene.person("Sven Sponsor");
        Person deputy = scene.person("Dora Deputy");
        Task done = scene.task(coach, "Define the context", null);
        Task passedOn = scene.task(sponsor, "Decide on the milestone", null);
        scene.send(TASK, coach, done);
        scene.send(SPONSOR_REMINDER, sponsor, passedOn);
        scene.send(DEPUTY_ASKED, deputy, passedOn);

        scene.done(done);
        tasks.setAssignee(passedOn.getId(), deputy.login());
        dispatcher.dispatchDue();

        assertThat(recipients()).containsExactly(deputy.mail());
        assertThat(scene.states(coach)).containsExactly("OBSOLETE");
        assertThat(scene.states(sponsor)).containsExactly("OBSOLETE");
    }

    @Test
    void nobody_is_told_anything_of_an_engagement_that_stands_still_and_everybody_of_the_others() {
        Person sponsor = scene.person("Sven Sponsor");
        Person other = scene.person("Sara Sponsor");
        UUID paused = story.request(story.cast());
        UUID going = story.request(story.cast());
        processes
                .updateProcessInstanceSuspensionState()
                .byProcessInstanceQuery(
                        processes.createProcessInstanceQuery().processInstanceBusinessKey(paused.toString()))
                .suspend();
        scene.send(new NewNotice(MILESTONE_REACHED, sponsor.id(), paused, null));
        scene.send(new NewNotice(MILESTONE_REACHED, other.id(), going, null));

        dispatcher.dispatchDue();

        assertThat(scene.states(sponsor)).containsExactly("OBSOLETE");
        assertThat(scene.states(other)).containsExactly("SENT");
    }

    @Test
    void of_many_mails_each_costs_the_database_one_statement() {
        UUID engagement = story.request(story.cast());
        dispatcher.dispatchDue();
        List<Person> thirty = IntStream.range(0, 30)
                .mapToObj(number -> scene.person("Sponsor Number" + number))
                .toList();
        for (Person sponsor : thirty) {
            String task = scene.task(sponsor, "Decide on the milestone", null).getId();
            scene.send(new NewNotice(SPONSOR_REMINDER, sponsor.id(), engagement, task));
        }

        SqlTraffic traffic = SqlTraffic.of(dispatcher::dispatchDue);

        for (Person sponsor : thirty) {
            assertThat(scene.states(sponsor)).containsExactly("SENT");
        }
        // The turn, what is due by text and by mail (and then nothing any more), the people, their tasks, the pauses,
        // the
        // leaders.
        assertThat(traffic.statements()).hasSizeLessThanOrEqualTo(30 + 8);
    }

    @Test
    void nobody_is_reminded_of_what_has_begun() {
        Person leader = scene.person("Leo Leader");
        scene.send(new NewNotice(SESSION_REMINDER, leader.id(), null, null, Story.START.plus(Duration.ofHours(2))));
        story.travel(Duration.ofHours(3));

        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("OBSOLETE");
    }

    @Test
    void the_tasks_of_a_morning_come_in_one_mail_and_later_ones_are_left_to_the_digest() {
        Person coach = scene.person("Clara Coach");
        scene.send(TASK, coach, scene.task(coach, "Define the context", null));
        scene.send(TASK, coach, scene.task(coach, "Interview the leader", null));
        dispatcher.dispatchDue();
        scene.send(TASK, coach, scene.task(coach, "Gather the themes", null));
        story.travel(Duration.ofHours(3));
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("2 new tasks for you");
        assertThat(scene.states(coach)).containsExactly("SENT", "SENT", "OBSOLETE");

        story.travel(Duration.ofDays(1));
        scene.send(TASK, coach, scene.task(coach, "Design the program", null));
        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("2 new tasks for you", "Your next task: Design the program");
    }

    @Test
    void what_says_the_same_twice_is_said_once() {
        Person sponsor = scene.person("Sven Sponsor");
        Task decision = scene.task(sponsor, "Decide on the milestone", null);
        scene.send(SPONSOR_REMINDER, sponsor, decision);
        scene.send(SPONSOR_REMINDER, sponsor, decision);

        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("Your answer is awaited: Decide on the milestone");
        assertThat(scene.states(sponsor)).containsExactly("SENT", "SENT");
    }

    @Test
    void who_is_asked_to_decide_for_another_is_not_told_of_the_same_task_once_more() {
        Person deputy = scene.person("Dora Deputy");
        Task decision = scene.task(deputy, "Decide on the milestone", null);
        scene.send(TASK, deputy, decision);
        scene.send(DEPUTY_ASKED, deputy, decision);

        dispatcher.dispatchDue();

        assertThat(scene.subjects()).containsExactly("You are asked to decide: Decide on the milestone");
        assertThat(scene.states(deputy)).containsExactly("OBSOLETE", "SENT");
    }

    @Test
    void a_session_is_announced_in_the_hour_of_the_reader() throws Exception {
        Person leader = scene.person("Leo Leader");
        scene.send(new NewNotice(SESSION_REMINDER, leader.id(), null, null, Instant.parse("2027-02-02T09:30:00Z")));

        dispatcher.dispatchDue();

        MimeMultipart parts = (MimeMultipart) scene.server.arrivals().get(0).getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Tuesday, 2 February 2027, 10:30");
    }

    @Test
    void mail_of_the_evening_waits_for_the_morning_of_the_next_working_day() {
        Person sponsor = scene.person("Sven Sponsor");
        story.travelTo(Instant.parse("2027-02-05T17:30:00Z")); // Friday, half past six in Berlin
        scene.send(MILESTONE_REACHED, sponsor, null);

        dispatcher.dispatchDue();
        story.travelTo(Instant.parse("2027-02-08T06:59:00Z"));
        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).isEmpty();

        story.travelTo(Instant.parse("2027-02-08T07:00:00Z"));
        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).hasSize(1);
    }

    @Test
    void mail_that_an_outage_pushed_into_the_night_waits_for_the_morning_as_well() {
        Person sponsor = scene.person("Sven Sponsor");
        scene.send(MILESTONE_REACHED, sponsor, null);
        scene.server.stop();
        dispatcher.dispatchDue();
        scene.server.start();

        story.travelTo(Instant.parse("2027-02-01T21:00:00Z"));
        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).isEmpty();

        story.travelTo(Instant.parse("2027-02-02T07:00:00Z"));
        dispatcher.dispatchDue();
        assertThat(scene.server.arrivals()).hasSize(1);
    }

    private List<Person> many(int count) {
        List<Person> persons = IntStream.range(0, count)
                .mapToObj(number -> scene.person("Person Number" + number))
                .toList();
        persons.forEach(person -> scene.send(MILESTONE_REACHED, person, null));
        return persons;
    }

    private static List<String> mailsOf(List<Person> persons) {
        return persons.stream().map(Person::mail).toList();
    }

    private List<String> recipients() {
        List<String> recipients =
                scene.server.arrivals().stream().map(DispatcherTests::recipient).toList();
        assertThat(new HashSet<>(recipients)).hasSameSizeAs(recipients);
        return recipients;
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
