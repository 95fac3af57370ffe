package dev.waymark.session;

import static dev.waymark.session.SessionAnswers.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.link.LinkScene;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coach and leader change an appointment by the link in the invitation, without logging in. */
@WebTest
class ChangeByLinkTests {

    private static final String FORM = "/l/form";
    private static final String NEAR = "intermediateEvent_sessionNear";
    private static final String MOVE = """
            {"change": "move", "startsAt": "%s", "minutes": 60, "mode": "inPerson"}
            """;

    /** Every test has minutes of its own, so that none uses up the calls of another. */
    private static final AtomicInteger MINUTES = new AtomicInteger(500);

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    SessionBook book;

    @Autowired
    JdbcClient database;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private Post post;

    @BeforeEach
    void a_session_has_a_date(
            @Autowired People people, @Autowired Engagements engagements, @Autowired ApplicationContext program) {
        database.sql("delete from notice").update();
        post = new Post(program);
        story.cast();
        story.travel(Duration.ofMinutes(2L * MINUTES.incrementAndGet()));
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
        story.startAlone(SessionModel.KEY, engagement.id(), Map.of());
        story.runJobs(engagement.id());
        story.submit(coach, engagement.id(), SessionModel.SCHEDULE_SESSION, at("2027-02-17T09:00"));
        story.travel(Duration.ofHours(12));
        post.deliver();
    }

    @AfterEach
    void close() {
        post.close();
        ClockUtil.reset();
    }

    @Test
    void the_leader_moves_the_session_and_both_hear_of_it() {
        Visit phone = visits.opened(link(leader));
        assertThat(phone.get(FORM).body()).contains("Change the appointment", "Wednesday, 17 February 2027");
        assertThat(story.open(engagement.id())).doesNotContain(SessionModel.CHANGE_APPOINTMENT);

        HttpResponse<String> answered = phone.send(FORM, MOVE.formatted("2027-02-24T10:00"));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        story.runJobs(engagement.id());
        story.travel(Duration.ofDays(1));
        post.deliver();

        assertThat(start()).isEqualTo("2027-02-24T10:00");
        assertThat(story.open(engagement.id())).doesNotContain(SessionModel.CHANGE_APPOINTMENT);
        for (Person person : List.of(coach, leader)) {
            assertThat(post.arrivals(person.mail())).anyMatch(mail -> mail.contains("Subject: Changed"));
        }
        assertThat(visits.anonymous().get(link(leader)).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("once")
    void the_reminder_has_a_link_as_well_and_the_coach_may_cancel() {
        story.fire(engagement.id(), NEAR);
        post.deliver();
        assertThat(post.arrivals(coach.mail())).anyMatch(mail -> mail.contains("Subject: Soon"));

        Visit phone = visits.opened(link(coach));
        assertThat(phone.send(FORM, "{\"change\": \"cancel\"}").body()).contains("is required");
        assertThat(book.open(engagement.id()).isBooked()).isTrue();
        assertThat(phone.send(FORM, "{\"change\": \"cancel\", \"reason\": \"Ill\"}")
                        .statusCode())
                .isEqualTo(200);
        story.runJobs(engagement.id());

        assertThat(visits.anonymous().get(link(coach)).body()).contains("This link has been used");
    }

    @Test
    @Tag("once")
    void what_is_refused_leaves_neither_a_task_nor_another_date() {
        Visit phone = visits.opened(link(leader));

        assertThat(phone.send(FORM, "{\"change\": \"perhaps\"}").body())
                .contains("What is to happen?: must be one of the options offered");
        assertThat(phone.send(FORM, MOVE.formatted("2027-02-01T10:00")).body()).contains("Date");
        assertThat(phone.send(FORM, "{\"change\": \"keep\", \"sessionId\": \"%s\"}".formatted(UUID.randomUUID()))
                        .body())
                .contains("sessionId: is no field of this form");

        assertThat(start()).isEqualTo("2027-02-17T09:00");
        assertThat(story.open(engagement.id())).doesNotContain(SessionModel.CHANGE_APPOINTMENT);
        assertThat(phone.send(FORM, "{\"change\": \"keep\"}").statusCode()).isEqualTo(200);
        assertThat(start()).isEqualTo("2027-02-17T09:00");
    }

    @Test
    @Tag("once")
    void once_the_session_has_begun_nothing_is_left_to_change() {
        String link = link(leader);
        story.fire(engagement.id(), NEAR);
        story.travel(Duration.ofDays(5));

        Visit phone = visits.opened(link);
        assertThat(phone.get(FORM).body()).contains("Nothing is left to do");
        assertThat(phone.send(FORM, MOVE.formatted("2027-03-24T10:00")).body()).contains("too late to change");
    }

    @Test
    @Tag("once")
    void who_is_coach_no_more_changes_nothing() {
        String link = link(coach);
        database.sql("update engagement set coach_id = :other where id = :id")
                .param("other", story.person("Carlos Coach").id())
                .param("id", engagement.id())
                .update();

        assertThat(visits.opened(link).get(FORM).body()).contains("Nothing is left to do");
    }

    private LocalDateTime start() {
        return book.open(engagement.id()).appointment().localStart().toLocalDateTime();
    }

    /** Of the newest mail. */
    private String link(Person person) {
        return LinkScene.newest(post, person.mail());
    }
}
