package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TableTest;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.people.People;
import dev.waymark.process.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TableTest
@Import({SessionBook.class, SessionHours.class, SessionsHeld.class, EngineClock.class})
class SessionBookTests {

    private static final LocalDateTime MONDAY_AT_NINE = LocalDateTime.parse("2027-02-15T09:00");

    @Autowired
    SessionBook book;

    @Autowired
    SessionHours hours;

    @Autowired
    SessionsHeld evidence;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionNotebook notebook;

    private AnyEngagement engagement;

    @BeforeEach
    void an_engagement_whose_coaching_has_begun(@Autowired People people, @Autowired Engagements engagements) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-02-08T10:00:00Z")));
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
    }

    @AfterEach
    void the_clock_runs_again() {
        ClockUtil.reset();
    }

    @Test
    void the_first_session_is_opened_without_a_date() {
        CoachingSession first = book.open(engagement.id());

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.isBooked()).isFalse();
        assertThat(book.open(engagement.id()).id()).isEqualTo(first.id());
    }

    @Test
    void a_session_that_is_planned_already_is_taken_over() {
        CoachingSession next = book.bookNext(engagement.id(), at(MONDAY_AT_NINE));

        CoachingSession opened = book.open(engagement.id());

        assertThat(opened.id()).isEqualTo(next.id());
        assertThat(opened.isBooked()).isTrue();
        assertThat(opened.appointment().startsAt()).isEqualTo(Instant.parse("2027-02-15T08:00:00Z"));
        assertThat(opened.appointment().zone()).isEqualTo(AnyEngagement.BERLIN);
    }

    @Test
    void minutes_and_mode_have_their_usual_values() {
        Appointment appointment =
                book.bookNext(engagement.id(), at(MONDAY_AT_NINE)).appointment();

        assertThat(appointment.minutes()).isEqualTo(60);
        assertThat(appointment.mode()).isEqualTo(Mode.IN_PERSON);
    }

    @Test
    void a_date_in_the_past_or_right_now_is_refused() {
        assertRefused("startsAt", () -> book.bookNext(engagement.id(), at(LocalDateTime.parse("2027-02-08T11:00"))));
        assertRefused("startsAt", () -> book.bookNext(engagement.id(), at(LocalDateTime.parse("2027-02-01T09:00"))));
    }

    @Test
    void the_last_day_of_the_program_is_the_last_for_a_session() {
        assertRefused("startsAt", () -> book.bookNext(engagement.id(), at(LocalDateTime.parse("2027-11-02T09:00"))));
        assertThat(book.bookNext(engagement.id(), at(LocalDateTime.parse("2027-11-01T23:00"))))
                .isNotNull();
    }

    @Test
    void not_meeting_in_person_needs_a_reason() {
        assertRefused(
                "modeReason", () -> book.bookNext(engagement.id(), new Wish(MONDAY_AT_NINE, 45, "phone", null, null)));
        Appointment appointment = book.bookNext(
                        engagement.id(), new Wish(MONDAY_AT_NINE, 45, "phone", "The leader travels", null))
                .appointment();

        assertThat(appointment.mode()).isEqualTo(Mode.PHONE);
        assertThat(appointment.modeReason()).isEqualTo("The leader travels");
    }

    @Test
    void a_session_that_was_not_held_is_booked_again_as_the_same_one() {
        CoachingSession session = book.bookNext(engagement.id(), at(MONDAY_AT_NINE));
        session.notHeld("The coach was ill");
        CoachingSession missed = sessions.save(session);

        book.book(missed, at(MONDAY_AT_NINE.plusWeeks(1)));

        CoachingSession again = sessions.get(engagement.id(), session.id());
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(CoachingSession.State.PLANNED);
        assertThat(again.notHeldReason()).isEqualTo("The coach was ill");
    }

    @Test
    void only_held_sessions_use_hours_and_show_that_coaching_took_place() {
        assertThat(hours.used(engagement.id())).isZero();
        assertThat(evidence.of(engagement.id())).isEmpty();
        hold(new Wish(MONDAY_AT_NINE, 45, null, null, null));
        hold(new Wish(MONDAY_AT_NINE.plusWeeks(1), 90, null, null, null));
        CoachingSession missed =
                book.bookNext(engagement.id(), new Wish(MONDAY_AT_NINE.plusWeeks(2), 60, null, null, null));
        missed.notHeld("any reason");
        sessions.save(missed);

        assertThat(hours.used(engagement.id())).isEqualTo(135);
        assertThat(evidence.of(engagement.id())).contains("sessions held: 2");
    }

    @Test
    void at_the_end_of_the_period_nothing_stays_planned() {
        CoachingSession held = hold(at(MONDAY_AT_NINE));
        CoachingSession planned = book.bookNext(engagement.id(), at(MONDAY_AT_NINE.plusWeeks(1)));

        book.closePeriod(engagement.id());

        assertThat(sessions.get(engagement.id(), held.id()).state()).isEqualTo(CoachingSession.State.HELD);
        assertThat(sessions.get(engagement.id(), planned.id()))
                .returns(CoachingSession.State.NOT_HELD, CoachingSession::state)
                .returns(SessionBook.PERIOD_OVER, CoachingSession::notHeldReason);
    }

    @Test
    void notes_keep_everything_that_was_said() {
        CoachingSession held = hold(at(MONDAY_AT_NINE));
        notebook.save(SessionNotes.opened(held.id(), "A plan for Monday"));
        SessionNotes notes = notebook.get(held.id());
        notes.checkInOnResults(new ResultsCheckIn("Call the board", "Done", null, null, null, null, "Write it up"));
        notes.summarise(
                "Learned to ask first",
                SessionNotes.OutcomeReached.PARTLY,
                List.of(new SessionAction("Ask the team", LocalDate.of(2027, 2, 22))));
        notebook.save(notes);

        SessionNotes read = notebook.get(held.id());
        assertThat(read.results()).isEqualTo(notes.results());
        assertThat(read.relations()).isNull();
        assertThat(read.actions()).isEqualTo(notes.actions());
        assertThat(read.outcomeReached()).isEqualTo(SessionNotes.OutcomeReached.PARTLY);
    }

    private CoachingSession hold(Wish wish) {
        CoachingSession session = book.bookNext(engagement.id(), wish);
        session.held();
        return sessions.save(session);
    }

    private static Wish at(LocalDateTime startsAt) {
        return new Wish(startsAt, null, null, null, null);
    }

    private static void assertRefused(String key, ThrowingCallable submission) {
        assertThatThrownBy(submission)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
