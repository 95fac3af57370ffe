package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import dev.waymark.TableTest;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.CoachingPeriod;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.people.People;
import dev.waymark.process.EngineClock;
import dev.waymark.session.HoursAccount.Pace;
import dev.waymark.session.NoticePolicy.Ruling;
import dev.waymark.story.SqlTraffic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@TableTest
@Import({SessionBook.class, SessionHours.class, SessionsHeld.class, EngineClock.class})
class SessionBookTests {

    @TestConfiguration
    static class Settings {

        @Bean
        CoachingPeriod period() {
            return AnyEngagement.PERIOD;
        }
    }

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

    @Autowired
    AllExtraHours allExtraHours;

    @MockitoBean
    NoticePolicy policy;

    private AnyEngagement engagement;

    @BeforeEach
    void an_engagement_whose_coaching_has_begun(@Autowired People people, @Autowired Engagements engagements) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-02-08T10:00:00Z")));
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        given(policy.rule(any(), any(), any())).willReturn(new Ruling(false, false));
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
    void hours_may_be_used_until_the_last_of_the_grace_days() {
        assertRefused("startsAt", () -> book.bookNext(engagement.id(), at(LocalDateTime.parse("2027-11-16T09:00"))));
        assertThat(book.bookNext(engagement.id(), at(LocalDateTime.parse("2027-11-15T23:00"))))
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
    void a_session_that_was_missed_or_cancelled_has_no_other_appointment() {
        CoachingSession missed =
                book.miss(book.bookNext(engagement.id(), at(MONDAY_AT_NINE)), Cause.OTHER, "The coach was ill");

        assertThatThrownBy(() -> book.book(missed, at(MONDAY_AT_NINE.plusWeeks(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(book.open(engagement.id()).number()).isEqualTo(2);
        assertThat(sessions.get(engagement.id(), missed.id()))
                .returns(CoachingSession.State.MISSED, CoachingSession::state)
                .returns(Cause.OTHER, CoachingSession::causedBy)
                .returns("The coach was ill", CoachingSession::notHeldReason);
    }

    @Test
    void a_moved_session_keeps_its_number_and_counts_its_changes_once_it_was_announced() {
        CoachingSession session = book.bookNext(engagement.id(), at(MONDAY_AT_NINE));
        session = book.move(session, Cause.LEADER, at(MONDAY_AT_NINE.plusDays(1)));
        assertThat(session.sequence()).isZero();
        session.announce();

        session = book.move(session, Cause.LEADER, at(MONDAY_AT_NINE.plusDays(2)));
        session = book.cancel(session, Cause.COACH, "any reason");

        assertThat(sessions.get(engagement.id(), session.id()))
                .returns(1, CoachingSession::number)
                .returns(2, CoachingSession::sequence)
                .returns(
                        Instant.parse("2027-02-17T08:00:00Z"),
                        moved -> moved.appointment().startsAt());
    }

    @Test
    void only_held_sessions_use_hours_and_show_that_coaching_took_place() {
        assertThat(hours.used(engagement.id())).isZero();
        assertThat(evidence.of(engagement.id())).isEmpty();
        hold(new Wish(MONDAY_AT_NINE, 45, null, null, null));
        hold(new Wish(MONDAY_AT_NINE.plusWeeks(1), 90, null, null, null));
        book.miss(
                book.bookNext(engagement.id(), new Wish(MONDAY_AT_NINE.plusWeeks(2), 60, null, null, null)),
                Cause.COACH,
                "any reason");

        assertThat(hours.used(engagement.id())).isEqualTo(135);
        assertThat(evidence.of(engagement.id())).contains("sessions held: 2");
    }

    @Test
    void booked_used_forfeited_and_returned_minutes_are_kept_apart() {
        hold(new Wish(MONDAY_AT_NINE, 45, null, null, null));
        book.cancel(book.bookNext(engagement.id(), at(MONDAY_AT_NINE.plusWeeks(1))), Cause.COACH, "any reason");
        given(policy.rule(any(), any(), any())).willReturn(new Ruling(true, false));
        book.miss(book.bookNext(engagement.id(), at(MONDAY_AT_NINE.plusWeeks(2))), Cause.LEADER, "any reason");
        CoachingSession next =
                book.bookNext(engagement.id(), new Wish(MONDAY_AT_NINE.plusWeeks(3), 90, null, null, null));
        allExtraHours.save(new ExtraHours(
                UUID.randomUUID(),
                0,
                engagement.id(),
                next.id(),
                30,
                engagement.coach().id(),
                Instant.parse("2027-02-08T10:00:00Z")));

        assertThat(hours.account(engagement.id()))
                .isEqualTo(new HoursAccount(9 * 180, 30, 90, 45, 60, 60, Pace.ON_TRACK))
                .returns(9 * 180 + 30 - 90 - 45 - 60, HoursAccount::left);
    }

    @Test
    void an_account_is_one_statement() {
        hold(at(MONDAY_AT_NINE));
        hold(at(MONDAY_AT_NINE.plusWeeks(1)));

        assertThat(SqlTraffic.of(() -> hours.account(engagement.id())).statements())
                .hasSize(1);
    }

    @Test
    void two_months_are_looked_at_together() {
        holdOn("2027-02-10T09:00", 180);
        holdOn("2027-02-24T09:00", 180);

        assertThat(paceOn("2027-03-01")).as("ahead for a month").isEqualTo(Pace.AHEAD);
        assertThat(paceOn("2027-03-31")).as("and none in the next").isEqualTo(Pace.ON_TRACK);
        assertThat(paceOn("2027-04-30")).as("nor in the one after").isEqualTo(Pace.BEHIND);
    }

    @Test
    void before_the_first_month_is_over_nobody_is_behind() {
        assertThat(paceOn("2027-02-28")).isEqualTo(Pace.ON_TRACK);
        assertThat(paceOn("2027-03-02")).isEqualTo(Pace.BEHIND);
    }

    @Test
    void at_the_end_of_the_period_nothing_stays_planned() {
        CoachingSession held = hold(at(MONDAY_AT_NINE));
        CoachingSession planned = book.bookNext(engagement.id(), at(MONDAY_AT_NINE.plusWeeks(1)));

        assertThat(book.closePeriod(engagement.id()))
                .extracting(CoachingSession::id)
                .containsExactly(planned.id());

        assertThat(sessions.get(engagement.id(), held.id()).state()).isEqualTo(CoachingSession.State.HELD);
        assertThat(sessions.get(engagement.id(), planned.id()))
                .returns(CoachingSession.State.CANCELLED, CoachingSession::state)
                .returns(SessionBook.PERIOD_OVER, CoachingSession::notHeldReason);
    }

    @Test
    void notes_keep_everything_that_was_said() {
        CoachingSession held = hold(at(MONDAY_AT_NINE));
        notebook.save(SessionNotes.opened(held.id(), "A plan for Monday"));
        SessionNotes notes = notebook.get(held.id());
        notes.checkInOnResults(
                new ResultsCheckIn("Call the board", "Done", null, null, null, null, "Write it up", "leader"));
        notes.summarise("Learned to ask first", SessionNotes.OutcomeReached.PARTLY);
        notebook.save(notes);

        SessionNotes read = notebook.get(held.id());
        assertThat(read.results()).isEqualTo(notes.results());
        assertThat(read.relations()).isNull();
        assertThat(read.summary()).isEqualTo("Learned to ask first");
        assertThat(read.outcomeReached()).isEqualTo(SessionNotes.OutcomeReached.PARTLY);
    }

    private CoachingSession hold(Wish wish) {
        CoachingSession session = book.bookNext(engagement.id(), wish);
        session.held(engagement.coach().id());
        return sessions.save(session);
    }

    private void holdOn(String startsAt, int minutes) {
        hold(new Wish(LocalDateTime.parse(startsAt), minutes, null, null, null));
    }

    private Pace paceOn(String day) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(day + "T10:00:00Z")));
        return hours.account(engagement.id()).pace();
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
