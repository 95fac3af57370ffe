package dev.waymark.notice;

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
    private final QuietHours quietHours;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String host;

    Postbox(
            Outbox outbox,
            People people,
            QuietHours quietHours,
            Clock clock,
            ApplicationEventPublisher events,
            NoticeSettings settings) {
        this.outbox = outbox;
        this.people = people;
        this.quietHours = quietHours;
        this.clock = clock;
        this.events = events;
        this.host = URI.create(settings.baseUrl()).getHost();
    }

    @Override
    public void send(NewNotice notice) {
        send(notice, people.get(notice.personId()));
    }

    @Override
    public void text(NewNotice notice) {
        add(notice, Channel.SMS, people.get(notice.personId()), clock.instant());
    }

    void send(NewNotice notice, Person person) {
        send(notice, person, clock.instant());
    }

    /** @param earliest goes out then at the soonest, and not in the person's quiet hours (R-39) */
    void send(NewNotice notice, Person person, Instant earliest) {
        add(notice, Channel.MAIL, person, earliest);
    }

    private void add(NewNotice notice, Channel channel, Person person, Instant earliest) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant notBefore = quietHours.turn(notice, person, earliest);
        outbox.add(id, notice, channel, "<" + id + "@" + host + ">", now, notBefore);
        if (!notBefore.isAfter(now)) {
            events.publishEvent(new NoticeDue(id));
        }
    }
}
