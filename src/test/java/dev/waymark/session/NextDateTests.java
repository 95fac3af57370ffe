package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.session.NextDate.Proposal;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class NextDateTests {

    private static final ZoneId BERLIN = AnyEngagement.BERLIN;

    @Autowired
    Story story;

    @Autowired
    NextDate nextDate;

    @Autowired
    People people;

    private AnyEngagement engagement;

    @BeforeEach
    void an_engagement_until_the_spring_after(@Autowired Engagements engagements) {
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 49", "5, 5, 25"})
    void a_year_of_sessions_stays_at_nine_whatever_the_clocks_do(int competence, int confidence, int atLeast) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-01-04T10:00:00Z")));
        LocalDateTime startsAt = LocalDateTime.parse("2027-01-04T09:00");
        List<Instant> sessions = new ArrayList<>();
        Set<LocalTime> utc = new HashSet<>();
        while (startsAt.isBefore(LocalDateTime.parse("2028-01-05T00:00"))) {
            Appointment held = appointment(startsAt);
            sessions.add(held.startsAt());
            utc.add(held.startsAt().atZone(ZoneId.of("UTC")).toLocalTime());
            startsAt = after(held, competence, confidence).startsAt();
        }

        assertThat(sessions).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(sessions)
                .allSatisfy(session ->
                        assertThat(session.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(9, 0)));
        assertThat(utc).containsExactlyInAnyOrder(LocalTime.of(8, 0), LocalTime.of(7, 0));
    }

    @Test
    void a_holiday_of_either_is_passed_over() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-22T10:00:00Z")));
        assertThat(after(appointment(LocalDateTime.parse("2027-03-22T09:00")), 2, 2))
                .as("Easter Monday of both")
                .returns(LocalDateTime.parse("2027-03-30T09:00"), Proposal::startsAt);

        Person leader = people.get(engagement.leader().id());
        people.save(new Person(
                leader.id(),
                leader.version(),
                leader.name(),
                leader.mail(),
                leader.phone(),
                ZoneId.of("America/New_York"),
                "us",
                leader.login(),
                leader.digestDue()));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-11-18T10:00:00Z")));
        assertThat(after(appointment(LocalDateTime.parse("2027-11-18T09:00")), 2, 2))
                .as("Thanksgiving of the leader")
                .returns(LocalDateTime.parse("2027-11-26T09:00"), Proposal::startsAt);
    }

    @Test
    void a_session_written_up_late_does_not_lead_into_the_past() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-06-23T10:00:00Z")));

        assertThat(after(appointment(LocalDateTime.parse("2027-06-07T09:00")), 2, 2))
                .returns(LocalDateTime.parse("2027-06-24T09:00"), Proposal::startsAt);
    }

    @Test
    void nothing_is_proposed_after_the_coaching_period_or_without_a_rating() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-03-14T10:00:00Z")));
        CoachingSession session = session(appointment(LocalDateTime.parse("2028-03-14T09:00")));

        assertThat(nextDate.after(session, rated(session, 2, 2), engagement.engagement()))
                .isEmpty();
        assertThat(nextDate.after(session, SessionNotes.opened(session.id(), "any wish"), engagement.engagement()))
                .isEmpty();
    }

    private Proposal after(Appointment held, int competence, int confidence) {
        CoachingSession session = session(held);
        return nextDate.after(session, rated(session, competence, confidence), engagement.engagement())
                .orElseThrow();
    }

    private CoachingSession session(Appointment appointment) {
        CoachingSession session = CoachingSession.planned(UUID.randomUUID(), 1);
        session.book(appointment, engagement.coach().id());
        return session;
    }

    private static SessionNotes rated(CoachingSession session, int competence, int confidence) {
        SessionNotes notes = SessionNotes.opened(session.id(), "any wish");
        notes.checkInOnRelations(new RelationsCheckIn(
                "any", "any", null, null, null, null, null, null, null, competence, confidence, null, null));
        return notes;
    }

    private static Appointment appointment(LocalDateTime local) {
        return new Appointment(
                Appointment.instant(local, BERLIN), BERLIN, 60, Mode.IN_PERSON, null, null, Instant.EPOCH);
    }
}
