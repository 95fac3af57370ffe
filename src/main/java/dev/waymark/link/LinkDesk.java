package dev.waymark.link;

import dev.waymark.form.Sheet;
import dev.waymark.link.LinkLog.Event;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hands a link's form to whichever feature it belongs to. */
@Component
class LinkDesk {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_RENEWALS_A_DAY = 3;

    private final PersonalLinks links;
    private final LinkLog log;
    private final List<LinkedForm> forms;
    private final People people;
    private final Notices notices;
    private final Clock clock;
    private final TransactionOperations transaction;

    LinkDesk(
            PersonalLinks links,
            LinkLog log,
            List<LinkedForm> forms,
            People people,
            Notices notices,
            Clock clock,
            TransactionOperations transaction) {
        this.links = links;
        this.log = log;
        this.forms = forms;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Empty where there is nothing left to answer. */
    Optional<Sheet> open(Link link) {
        return form(link).open(person(link), link.subject());
    }

    /** @return what is said afterwards */
    String submit(Link link, Map<String, Object> answers, String network) {
        return Objects.requireNonNull(transaction.execute(begun -> {
            links.use(link);
            String said = form(link).submit(person(link), link.subject(), answers);
            log.note(link, Event.USED, network);
            return said;
        }));
    }

    /** Mails a fresh link to the person's own address, at most three times a day, while there is something to answer. */
    void renew(Link link, String network) {
        transaction.executeWithoutResult(begun -> {
            boolean seldom = log.count(link.id(), Event.RENEWED, clock.instant().minus(DAY)) < MOST_RENEWALS_A_DAY;
            log.note(link, seldom ? Event.RENEWED : Event.LIMITED, network);
            Person person = person(link);
            LinkedForm form = form(link);
            if (seldom && form.open(person, link.subject()).isPresent()) {
                notices.send(form.renewal(person, link.subject()));
            }
        });
    }

    private Person person(Link link) {
        return people.get(link.personId());
    }

    private LinkedForm form(Link link) {
        return forms.stream()
                .filter(form -> form.serves(link.purpose()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing opens by a link for " + link.purpose()));
    }
}
