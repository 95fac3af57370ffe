package dev.waymark.session;

import dev.waymark.notice.CalendarEvent;
import dev.waymark.notice.CalendarEvent.Attendee;
import dev.waymark.notice.CalendarEvents;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions as calendars show them: who meets when, where and what for in general, never what is said. */
@Component
class SessionEvents implements CalendarEvents {

    private final SessionCalendar sessions;
    private final People people;

    SessionEvents(SessionCalendar sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    public Optional<CalendarEvent> find(UUID eventId) {
        return sessions.find(eventId).map(session -> event(session, parties(List.of(session))));
    }

    @Override
    public List<CalendarEvent> of(UUID personId, Instant from) {
        List<SessionEntry> found = sessions.of(personId, from);
        Map<UUID, Person> parties = parties(found);
        return found.stream().map(session -> event(session, parties)).toList();
    }

    private Map<UUID, Person> parties(List<SessionEntry> entries) {
        Set<UUID> ids = entries.stream()
                .flatMap(session -> Stream.of(session.coachId(), session.leaderId()))
                .collect(Collectors.toSet());
        return people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static CalendarEvent event(SessionEntry session, Map<UUID, Person> parties) {
        Person coach = Objects.requireNonNull(parties.get(session.coachId()));
        Person leader = Objects.requireNonNull(parties.get(session.leaderId()));
        return new CalendarEvent(
                session.sessionId(),
                session.sequence(),
                session.cancelled(),
                session.startsAt(),
                session.zone(),
                session.minutes(),
                "Coaching session " + session.number() + ": " + leader.name() + " and " + coach.name(),
                Agenda.of(session.firstSession()),
                location(session),
                List.of(attendee(coach), attendee(leader)),
                "/engagements/" + session.engagementId() + "/sessions");
    }

    private static @Nullable String location(SessionEntry session) {
        if (session.mode() == Mode.IN_PERSON) {
            return session.place();
        }
        String way = session.mode().words();
        return session.place() == null ? way : way + ": " + session.place();
    }

    private static Attendee attendee(Person person) {
        return new Attendee(person.name(), person.mail());
    }
}
