package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TableTest;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.CalendarEvent;
import dev.waymark.notice.CalendarEvent.Attendee;
import dev.waymark.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TableTest
@Import({SessionEvents.class, SessionCalendar.class})
class SessionEventsTests {

    private static final Instant MONDAY = Instant.parse("2027-02-15T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2027-02-16T08:00:00Z");

    @Autowired
    SessionEvents events;

    @Autowired
    Sessions sessions;

    private AnyEngagement engagement;
    private AnyEngagement other;

    @BeforeEach
    void two_engagements(@Autowired People people, @Autowired Engagements engagements) {
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        other = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
    }

    @Test
    void an_event_names_the_two_and_where_they_meet() {
        CoachingSession session = booked(engagement, 2, MONDAY, Mode.IN_PERSON, "Room 4");

        CalendarEvent event = events.find(session.id()).orElseThrow();

        assertThat(event.id()).isEqualTo(session.id());
        assertThat(event.startsAt()).isEqualTo(MONDAY);
        assertThat(event.zone()).isEqualTo(AnyEngagement.BERLIN);
        assertThat(event.minutes()).isEqualTo(45);
        assertThat(event.cancelled()).isFalse();
        assertThat(event.summary())
                .isEqualTo("Coaching session 2: " + engagement.leader().name() + " and "
                        + engagement.coach().name());
        assertThat(event.location()).isEqualTo("Room 4");
        assertThat(event.attendees())
                .containsExactly(
                        new Attendee(
                                engagement.coach().name(), engagement.coach().mail()),
                        new Attendee(
                                engagement.leader().name(), engagement.leader().mail()));
        assertThat(event.path()).isEqualTo("/engagements/" + engagement.id() + "/sessions");
        assertThat(event.toString()).doesNotContain("The leader travels").doesNotContain("any purpose");
    }

    @Test
    void where_they_meet_tells_how() {
        assertThat(location(booked(engagement, 1, MONDAY, Mode.PHONE, null))).isEqualTo("By phone");
        assertThat(location(booked(engagement, 2, MONDAY, Mode.VIDEO, "https://video.example.org/4")))
                .isEqualTo("By video: https://video.example.org/4");
        assertThat(location(booked(engagement, 3, MONDAY, Mode.IN_PERSON, null)))
                .isNull();
    }

    @Test
    void the_agenda_is_in_the_event_and_another_one_for_the_first_session() {
        CoachingSession opening = booked(engagement, 1, MONDAY, Mode.IN_PERSON, null);
        CalendarEvent first = events.find(opening.id()).orElseThrow();
        opening.held(engagement.coach().id());
        sessions.save(opening);
        CalendarEvent second = events.find(
                        booked(engagement, 2, TUESDAY, Mode.IN_PERSON, null).id())
                .orElseThrow();

        assertThat(first.description()).contains("Ground rules", "Expectations", "Logistics", "How the talks work");
        assertThat(second.description())
                .contains("Agree on", "The what", "The how", "The leader sums up", "The date of the next talk");
    }

    @Test
    void what_was_cancelled_stays_so_and_what_has_no_date_is_no_event() {
        CoachingSession off = booked(engagement, 1, MONDAY, Mode.IN_PERSON, null);
        off.cancel(Cause.LEADER, "any reason", new NoticePolicy.Ruling(false, false));
        sessions.save(off);
        CoachingSession undated = sessions.save(CoachingSession.planned(engagement.id(), 2));

        assertThat(events.find(off.id()).orElseThrow().cancelled()).isTrue();
        assertThat(events.find(undated.id())).isEmpty();
        assertThat(events.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void coach_and_leader_each_have_their_own_sessions_and_a_sponsor_has_none() {
        CoachingSession later = booked(engagement, 1, TUESDAY, Mode.IN_PERSON, null);
        CoachingSession earlier = booked(engagement, 2, MONDAY, Mode.IN_PERSON, null);
        booked(other, 1, MONDAY, Mode.IN_PERSON, null);

        assertThat(events.of(engagement.coach().id(), MONDAY))
                .extracting(CalendarEvent::id)
                .containsExactly(earlier.id(), later.id());
        assertThat(events.of(engagement.leader().id(), TUESDAY))
                .extracting(CalendarEvent::id)
                .containsExactly(later.id());
        assertThat(events.of(engagement.sponsor().id(), MONDAY)).isEmpty();
    }

    private @Nullable String location(CoachingSession session) {
        return events.find(session.id()).orElseThrow().location();
    }

    private CoachingSession booked(
            AnyEngagement engagement, int number, Instant startsAt, Mode mode, @Nullable String place) {
        CoachingSession session = CoachingSession.planned(engagement.id(), number);
        session.book(
                new Appointment(startsAt, AnyEngagement.BERLIN, 45, mode, "The leader travels", place, Instant.EPOCH),
                engagement.coach().id());
        session.announce();
        return sessions.save(session);
    }
}
