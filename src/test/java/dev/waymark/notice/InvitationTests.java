package dev.waymark.notice;

import static dev.waymark.notice.CalendarFiles.moment;
import static dev.waymark.notice.CalendarFiles.onlyEvent;
import static dev.waymark.notice.CalendarFiles.read;
import static dev.waymark.notice.NoticeKind.SESSION_CANCELLED;
import static dev.waymark.notice.NoticeKind.SESSION_INVITED;
import static dev.waymark.notice.NoticeKind.SESSION_MOVED;
import static dev.waymark.notice.NoticeKind.SESSION_REMINDER;
import static dev.waymark.notice.NoticeKind.SESSION_UNLOGGED;
import static dev.waymark.notice.NoticeKind.SESSION_UNSCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoryTest
@Import({OutboxScene.class, SteerableEvents.class})
class InvitationTests {

    /** Of the Monday on which each story begins. */
    private static final Instant EIGHT_IN_THE_EVENING = Instant.parse("2027-02-01T19:00:00Z");

    private static final Instant NEXT_WEEK = Instant.parse("2027-02-10T09:00:00Z");

    @Autowired
    OutboxScene scene;

    @Autowired
    SteerableEvents events;

    @Autowired
    Story story;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    People people;

    @Autowired
    RuntimeService processes;

    private Person coach;
    private Person leader;

    @BeforeEach
    void open() {
        scene.open();
        coach = scene.person("Clara Coach");
        leader = scene.person("Leo Leader");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_invitation_has_the_parts_that_mail_clients_look_for() throws Exception {
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, coach, leader));
        tell(SESSION_INVITED, event, leader);

        dispatcher.dispatchDue();

        MimeMessage mail = scene.server.arrivals().get(0);
        assertThat(mail.isMimeType("multipart/mixed")).isTrue();
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        MimeMultipart letter = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(letter.getCount()).isEqualTo(3);
        assertThat(letter.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(letter.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(letter.getBodyPart(2).getContentType())
                .isEqualToIgnoringWhitespace("text/calendar; method=REQUEST; charset=UTF-8");
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getContentType()).startsWith("application/ics");
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(content(file)).isEqualTo(content(letter.getBodyPart(2)));
        assertThat(scene.states(leader)).containsExactly("SENT");
    }

    @Test
    void mail_and_calendar_file_say_the_same_each_in_its_own_zone() throws Exception {
        Person traveller = people.save(new Person(
                leader.id(),
                leader.version(),
                leader.name(),
                leader.mail(),
                null,
                ZoneId.of("America/New_York"),
                "us",
                leader.login(),
                leader.digestDue()));
        story.travelTo(Instant.parse("2027-02-01T15:00:00Z"));
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, coach, traveller));
        tell(SESSION_INVITED, event, traveller);

        dispatcher.dispatchDue();

        MimeMessage mail = scene.server.arrivals().get(0);
        assertThat(mail.getSubject())
                .isEqualTo("Invitation: " + event.summary() + ", Wednesday, 10 February 2027, 04:00");
        for (int alternative : List.of(0, 1)) {
            assertThat((String) letter(mail).getBodyPart(alternative).getContent())
                    .contains("Hello " + traveller.name())
                    .contains(event.summary())
                    .contains("Wednesday, 10 February 2027, 04:00 to 05:30 (New York time)")
                    .contains("Where: Room 4")
                    .contains("1. Agree on what would make it worth the time.")
                    .containsOnlyOnce("http://localhost:8080/engagements/any");
        }
        VEvent entry = onlyEvent(read(invitation(mail)));
        assertThat(moment(entry.getDateStart())).isEqualTo(NEXT_WEEK);
        assertThat(CalendarFiles.local(entry.getDateStart()).getHour()).isEqualTo(10);
        assertThat(entry.getSummary().getValue()).isEqualTo(event.summary());
        assertThat(entry.getLocation().getValue()).isEqualTo("Room 4");
        assertThat(entry.getDescription().getValue()).contains("1. Agree on what would make it worth the time.");
    }

    @Test
    void a_session_that_is_moved_twice_and_cancelled_leaves_one_cancelled_entry() {
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, coach, leader));
        tell(SESSION_INVITED, event, coach, leader);
        dispatcher.dispatchDue();
        for (int week = 1; week <= 2; week++) {
            event = events.stand(AnyEvent.moved(event, NEXT_WEEK.plus(Duration.ofDays(7L * week))));
            tell(SESSION_MOVED, event, coach, leader);
            dispatcher.dispatchDue();
        }
        event = events.stand(AnyEvent.cancelled(event));
        tell(SESSION_CANCELLED, event, coach, leader);
        dispatcher.dispatchDue();

        for (Person reader : List.of(coach, leader)) {
            List<String> files =
                    mailsTo(reader).stream().map(InvitationTests::invitation).toList();
            assertThat(files).hasSize(4);
            List<String> shuffled = new ArrayList<>(files);
            Collections.reverse(shuffled);
            for (List<String> order : List.of(files, shuffled)) {
                CalendarClient calendar = new CalendarClient();
                order.forEach(file -> calendar.receive(read(file)));
                assertThat(calendar.entries()).singleElement().satisfies(entry -> {
                    assertThat(entry.cancelled()).isTrue();
                    assertThat(entry.sequence()).isEqualTo(3);
                    assertThat(entry.start()).isEqualTo(NEXT_WEEK.plus(Duration.ofDays(14)));
                });
            }
        }
    }

    @Test
    void a_session_that_is_booked_again_after_a_cancellation_stands_in_the_calendar_again() {
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, leader));
        tell(SESSION_INVITED, event, leader);
        dispatcher.dispatchDue();
        event = events.stand(AnyEvent.cancelled(event));
        tell(SESSION_CANCELLED, event, leader);
        dispatcher.dispatchDue();
        event = events.stand(AnyEvent.moved(event, NEXT_WEEK.plus(Duration.ofDays(1))));
        tell(SESSION_INVITED, event, leader);
        dispatcher.dispatchDue();

        CalendarClient calendar = new CalendarClient();
        mailsTo(leader).forEach(mail -> calendar.receive(read(invitation(mail))));
        assertThat(calendar.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.cancelled()).isFalse());
    }

    @Test
    void of_several_changes_only_the_newest_is_told() {
        story.travelTo(EIGHT_IN_THE_EVENING);
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, leader));
        tell(SESSION_INVITED, event, leader);
        event = events.stand(AnyEvent.moved(event, NEXT_WEEK.plus(Duration.ofHours(1))));
        tell(SESSION_MOVED, event, leader);
        event = events.stand(AnyEvent.moved(event, NEXT_WEEK.plus(Duration.ofHours(2))));
        tell(SESSION_MOVED, event, leader);

        story.travel(Duration.ofHours(12));
        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("OBSOLETE", "OBSOLETE", "SENT");
        assertThat(scene.subjects())
                .containsExactly("Changed: " + event.summary() + ", Wednesday, 10 February 2027, 12:00");
    }

    @Test
    void nobody_is_told_of_a_date_that_holds_no_longer() {
        CalendarEvent event = AnyEvent.at(NEXT_WEEK, leader);
        tell(SESSION_INVITED, event, leader);
        tell(SESSION_REMINDER, event, leader);
        events.stand(AnyEvent.moved(event, NEXT_WEEK.plus(Duration.ofDays(1))));
        CalendarEvent cancelled = AnyEvent.at(NEXT_WEEK, coach);
        tell(SESSION_INVITED, cancelled, coach);
        tell(SESSION_REMINDER, cancelled, coach);
        events.stand(AnyEvent.cancelled(cancelled));
        CalendarEvent gone = AnyEvent.at(NEXT_WEEK, coach);
        tell(SESSION_MOVED, gone, coach);
        events.forget(gone);

        dispatcher.dispatchDue();

        assertThat(scene.server.arrivals()).isEmpty();
        assertThat(scene.states(leader)).containsOnly("OBSOLETE");
        assertThat(scene.states(coach)).containsOnly("OBSOLETE");
    }

    @Test
    void a_cancellation_is_not_told_once_there_is_a_new_date_nor_an_invitation_to_who_attends_no_longer() {
        CalendarEvent again = AnyEvent.cancelled(AnyEvent.at(NEXT_WEEK, leader));
        tell(SESSION_CANCELLED, again, leader);
        events.stand(AnyEvent.moved(again, NEXT_WEEK));
        CalendarEvent others = events.stand(AnyEvent.at(NEXT_WEEK, leader));
        tell(SESSION_INVITED, others, coach);

        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("OBSOLETE");
        assertThat(scene.states(coach)).containsExactly("OBSOLETE");
    }

    @Test
    void what_was_said_of_a_date_is_not_said_again_even_when_its_process_ran_twice() {
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, leader));
        for (NoticeKind kind : List.of(SESSION_INVITED, SESSION_REMINDER)) {
            tell(kind, event, leader);
            dispatcher.dispatchDue();
            tell(kind, event, leader);
            dispatcher.dispatchDue();
        }
        assertThat(scene.states(leader)).containsExactly("SENT", "OBSOLETE", "SENT", "OBSOLETE");

        CalendarEvent moved = events.stand(AnyEvent.moved(event, NEXT_WEEK.plus(Duration.ofDays(1))));
        tell(SESSION_REMINDER, moved, leader);
        dispatcher.dispatchDue();
        assertThat(scene.states(leader)).endsWith("SENT");
    }

    @Test
    void two_nodes_send_one_invitation_and_one_reminder_to_each() {
        CalendarEvent event = events.stand(AnyEvent.at(NEXT_WEEK, coach, leader));
        for (NoticeKind kind : List.of(SESSION_INVITED, SESSION_REMINDER)) {
            tell(kind, event, coach, leader);
            tell(kind, event, coach, leader);
        }

        List<CompletableFuture<Boolean>> nodes = Stream.generate(
                        () -> CompletableFuture.supplyAsync(dispatcher::dispatchDue))
                .limit(4)
                .toList();

        assertThat(nodes)
                .allSatisfy(node ->
                        assertThat(node.orTimeout(30, TimeUnit.SECONDS).join()).isTrue());
        dispatcher.dispatchDue();
        assertThat(mailsTo(coach)).hasSize(2);
        assertThat(mailsTo(leader)).hasSize(2);
    }

    @Test
    void a_cancellation_of_the_same_day_breaks_through_at_night_while_all_else_waits() {
        story.travelTo(EIGHT_IN_THE_EVENING);
        CalendarEvent tonight = AnyEvent.at(EIGHT_IN_THE_EVENING.plus(Duration.ofHours(1)), leader);
        tell(SESSION_CANCELLED, events.stand(AnyEvent.cancelled(tonight)), leader);
        CalendarEvent nextWeek = AnyEvent.at(NEXT_WEEK, coach);
        tell(SESSION_CANCELLED, events.stand(AnyEvent.cancelled(nextWeek)), coach);
        scene.send(NoticeKind.MILESTONE_REACHED, leader, null);

        dispatcher.dispatchDue();

        assertThat(scene.subjects())
                .containsExactly("Cancelled: " + tonight.summary() + ", Monday, 1 February 2027, 21:00");
        assertThat(scene.states(leader)).containsExactly("SENT", "WAITING");
        assertThat(scene.states(coach)).containsExactly("WAITING");

        story.travel(Duration.ofHours(12));
        dispatcher.dispatchDue();
        assertThat(scene.states(leader)).containsExactly("SENT", "SENT");
        assertThat(scene.states(coach)).containsExactly("SENT");
    }

    @Test
    void what_begins_before_the_office_opens_breaks_through_and_what_begins_after_it_waits() {
        story.travelTo(EIGHT_IN_THE_EVENING);
        CalendarEvent early = events.stand(AnyEvent.at(Instant.parse("2027-02-02T06:30:00Z"), leader));
        tell(SESSION_INVITED, early, leader);
        CalendarEvent later = events.stand(AnyEvent.at(Instant.parse("2027-02-02T08:00:00Z"), coach));
        tell(SESSION_INVITED, later, coach);

        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("SENT");
        assertThat(scene.states(coach)).containsExactly("WAITING");
    }

    @Test
    void a_session_of_tonight_that_is_put_off_to_next_week_breaks_through_for_who_expects_it_tonight() {
        Instant tonight = EIGHT_IN_THE_EVENING.plus(Duration.ofHours(1));
        CalendarEvent event = events.stand(AnyEvent.at(tonight, coach, leader));
        tell(SESSION_INVITED, event, leader);
        dispatcher.dispatchDue();
        story.travelTo(EIGHT_IN_THE_EVENING);
        tell(SESSION_MOVED, events.stand(AnyEvent.moved(event, NEXT_WEEK)), leader, coach);

        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("SENT", "SENT");
        assertThat(scene.states(coach)).containsExactly("WAITING");
    }

    @Test
    void a_reminder_keeps_quiet_hours_whenever_the_session_begins() {
        story.travelTo(EIGHT_IN_THE_EVENING);
        tell(SESSION_REMINDER, events.stand(AnyEvent.at(EIGHT_IN_THE_EVENING.plusSeconds(3600), leader)), leader);

        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("WAITING");
    }

    @Test
    void a_cancellation_reaches_people_while_their_program_rests_but_no_invitation_does() {
        Cast cast = story.cast();
        UUID engagement = story.request(cast);
        processes
                .updateProcessInstanceSuspensionState()
                .byProcessInstanceQuery(
                        processes.createProcessInstanceQuery().processInstanceBusinessKey(engagement.toString()))
                .suspend();
        CalendarEvent cancelled = events.stand(AnyEvent.cancelled(AnyEvent.at(NEXT_WEEK, leader)));
        CalendarEvent planned = events.stand(AnyEvent.at(NEXT_WEEK, coach));
        scene.send(NewNotice.aboutEvent(SESSION_CANCELLED, leader.id(), engagement, cancelled.id(), 1, NEXT_WEEK));
        scene.send(NewNotice.aboutEvent(SESSION_INVITED, coach.id(), engagement, planned.id(), 0, NEXT_WEEK));

        dispatcher.dispatchDue();

        assertThat(scene.states(leader)).containsExactly("SENT");
        assertThat(scene.states(coach)).containsExactly("OBSOLETE");
    }

    @Test
    void reminders_to_schedule_and_to_write_up_are_plain_mails() throws Exception {
        CalendarEvent held = events.stand(AnyEvent.at(Story.START.minus(Duration.ofDays(1)), coach));
        scene.send(SESSION_UNSCHEDULED, leader, null);
        scene.send(NewNotice.aboutEvent(SESSION_UNLOGGED, coach.id(), null, held.id(), 0, null));

        dispatcher.dispatchDue();

        assertThat(scene.subjects())
                .containsExactly("No date yet: Next coaching session", "Not written up yet: Session to write up");
        for (MimeMessage mail : scene.server.arrivals()) {
            assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        }
    }

    private void tell(NoticeKind kind, CalendarEvent event, Person... persons) {
        for (Person person : persons) {
            scene.send(NewNotice.aboutEvent(kind, person.id(), null, event.id(), event.sequence(), event.startsAt()));
        }
    }

    private List<MimeMessage> mailsTo(Person person) {
        return scene.server.arrivals().stream()
                .filter(mail -> recipient(mail).equals(person.mail()))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static MimeMultipart letter(MimeMessage mail) throws MessagingException, IOException {
        return (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private static String invitation(MimeMessage mail) {
        try {
            return content(letter(mail).getBodyPart(2));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
