package dev.waymark.notice;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes notices in and tells the dispatcher once they are committed. */
@Component
class Postbox implements Notices {

    private final Outbox outbox;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String host;

    Postbox(
            Outbox outbox,
            People people,
            WorkingCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events,
            NoticeSettings settings) {
        this.outbox = outbox;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
        this.host = URI.create(settings.baseUrl()).getHost();
    }

    @Override
    public void send(NewNotice notice) {
        send(notice, people.get(notice.personId()));
    }

    void send(NewNotice notice, Person person) {
        send(notice, person, clock.instant());
    }

    /** @param earliest goes out then at the soonest, and in the person's office hours (R-39) */
    void send(NewNotice notice, Person person, Instant earliest) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant notBefore = calendar.officeOpening(earliest, person.zone(), person.region());
        outbox.add(id, notice, "<" + id + "@" + host + ">", now, notBefore);
        if (!notBefore.isAfter(now)) {
            events.publishEvent(new NoticeDue(id));
        }
    }
}
