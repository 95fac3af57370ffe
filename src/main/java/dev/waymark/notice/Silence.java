package dev.waymark.notice;

import dev.waymark.people.PersonErased;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says nothing more to a person who was erased, and asks nobody what to do about it. */
@Component
class Silence {

    private final Outbox outbox;
    private final UndeliveredProcess process;

    Silence(Outbox outbox, UndeliveredProcess process) {
        this.outbox = outbox;
        this.process = process;
    }

    @EventListener
    void keep(PersonErased erased) {
        for (UUID notice : outbox.giveUp(erased.personId())) {
            process.nobodyIsLeft(notice);
        }
    }
}
