package dev.waymark.notice;

import dev.waymark.people.AddressChanged;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of mails that could not be delivered: one decision for all of them to the same person. */
@Component
class Undelivered {

    private final Outbox outbox;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Undelivered(Outbox outbox, People people, Clock clock, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    Notice notice(UUID noticeId) {
        return outbox.get(noticeId);
    }

    Person recipient(UUID noticeId) {
        return people.get(outbox.get(noticeId).personId());
    }

    /** @param mail in lower case, nobody else's */
    void correctAddress(UUID noticeId, String mail) {
        Person recipient = people.save(recipient(noticeId).withMail(mail));
        events.publishEvent(new AddressChanged(recipient.id()));
    }

    void giveReason(UUID noticeId, String reason) {
        outbox.giveReason(noticeId, reason);
    }

    void sendAgain(UUID noticeId) {
        outbox.sendAgain(outbox.get(noticeId).personId(), clock.instant());
        events.publishEvent(new NoticeDue(noticeId));
    }

    void drop(UUID noticeId) {
        outbox.drop(outbox.get(noticeId).personId());
    }
}
