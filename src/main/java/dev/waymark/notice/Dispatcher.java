package dev.waymark.notice;

import dev.waymark.notice.Contents.Content;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, in order and one mail at a time, on one node at a time.
 *
 * <p>The turn is a lock that lasts as long as the transaction that took it, so a node that dies passes it on. What
 * becomes of each mail is written in a transaction of its own, right after the server's answer.
 */
@Component
class Dispatcher implements Delivery {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int PAGE = 100;
    private static final String NO_LONGER_TRUE = "No longer true, or said by another mail, when its turn came";

    private final Turns turns;
    private final Outbox outbox;
    private final People people;
    private final QuietHours quietHours;
    private final Contents contents;
    private final AnswerAddress addresses;
    private final MailWriter writer;
    private final MailRelay relay;
    private final TextNumbers numbers;
    private final ObjectProvider<TextGateway> gateways;
    private final TextWriter textWriter;
    private final Outage texting;
    private final UndeliveredProcess undelivered;
    private final Clock clock;
    private final List<Duration> retries;
    private final TransactionTemplate turn;
    private final TransactionTemplate result;
    private final TransactionTemplate statement;

    Dispatcher(
            Turns turns,
            Outbox outbox,
            People people,
            QuietHours quietHours,
            Contents contents,
            AnswerAddress addresses,
            MailWriter writer,
            MailRelay relay,
            TextNumbers numbers,
            ObjectProvider<TextGateway> gateways,
            TextWriter textWriter,
            UndeliveredProcess undelivered,
            Clock clock,
            NoticeSettings settings,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.outbox = outbox;
        this.people = people;
        this.quietHours = quietHours;
        this.contents = contents;
        this.addresses = addresses;
        this.writer = writer;
        this.relay = relay;
        this.numbers = numbers;
        this.gateways = gateways;
        this.textWriter = textWriter;
        this.texting = new Outage("carrier of text messages", clock);
        this.undelivered = undelivered;
        this.clock = clock;
        this.retries = settings.mail().retries();
        this.turn = new TransactionTemplate(transactions);
        this.result = new TransactionTemplate(transactions);
        this.result.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.statement = new TransactionTemplate(transactions);
        this.statement.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** True unless the mail server could not be reached. */
    @Override
    public boolean dispatchDue() {
        return dispatchDue(() -> true);
    }

    /** @param goOn asked before each mail */
    boolean dispatchDue(BooleanSupplier goOn) {
        return Boolean.TRUE.equals(turn.execute(status -> !turns.take(Turns.Turn.OUTBOX) || dispatch(goOn)));
    }

    private boolean dispatch(BooleanSupplier goOn) {
        dispatchTexts(goOn);
        return dispatchMails(goOn);
    }

    private boolean dispatchMails(BooleanSupplier goOn) {
        try (MailRelay.Connection connection = relay.open()) {
            forEachDue(Channel.MAIL, goOn, (bundle, person, facts) -> send(bundle, person, facts, connection));
            return true;
        } catch (RelayUnreachable outage) {
            log.debug("The rest of the outbox waits", outage);
            return false;
        }
    }

    /** When nobody carries text messages for us, those that are due wait; mails do not. */
    private void dispatchTexts(BooleanSupplier goOn) {
        try {
            forEachDue(Channel.SMS, goOn, this::text);
            texting.over();
        } catch (RelayUnreachable cause) {
            texting.met(cause);
            Instant now = clock.instant();
            result.executeWithoutResult(status -> outbox.holdBack(Channel.SMS, now, now.plus(retries.get(0))));
        }
    }

    private void forEachDue(Channel channel, BooleanSupplier goOn, Sending sending) throws RelayUnreachable {
        while (true) {
            List<Notice> due = outbox.due(channel, clock.instant(), PAGE);
            if (due.isEmpty() || !goOn.getAsBoolean()) {
                return;
            }
            Map<UUID, Person> recipients = recipients(due);
            List<Bundle> bundles = Bundle.of(due);
            Facts facts = contents.look(due);
            for (int next = 0; next < bundles.size(); next++) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                if (!facts.isFresh(clock.instant())) {
                    facts = contents.look(notices(bundles.subList(next, bundles.size())));
                }
                Bundle bundle = bundles.get(next);
                dispatch(bundle, Objects.requireNonNull(recipients.get(bundle.personId())), facts, sending);
            }
        }
    }

    /** One message. */
    private interface Sending {
        void send(Bundle bundle, Person person, Facts facts) throws RelayUnreachable;
    }

    private Map<UUID, Person> recipients(List<Notice> notices) {
        Collection<UUID> ids = notices.stream().map(Notice::personId).collect(Collectors.toSet());
        return people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static List<Notice> notices(List<Bundle> bundles) {
        return bundles.stream().flatMap(bundle -> bundle.notices().stream()).toList();
    }

    private void dispatch(Bundle bundle, Person person, Facts facts, Sending sending) throws RelayUnreachable {
        Instant turn = quietHours.turn(bundle.newest(), person, clock.instant());
        if (turn.isAfter(clock.instant())) {
            result.executeWithoutResult(status -> outbox.holdBack(bundle.ids(), turn));
            return;
        }
        try {
            sending.send(bundle, person, facts);
        } catch (RuntimeException failure) {
            log.error(
                    "Notice {} cannot be sent; it is tried again later",
                    bundle.first().id(),
                    failure);
            Duration pause = retries.get(retries.size() - 1);
            result.executeWithoutResult(status -> outbox.refusedForNow(
                    bundle.ids(), bundle.attempts() + 1, clock.instant().plus(pause), failure.toString()));
        }
    }

    private void send(Bundle bundle, Person person, Facts facts, MailRelay.Connection connection)
            throws RelayUnreachable {
        if (bundle.kind().standsInDigest() && person.login() != null && isCoveredByAnotherMail(bundle, person)) {
            obsolete(bundle.notices(), "A mail of this day, or the next morning's overview, covers it");
            return;
        }
        Content content = relevant(bundle, person, facts).orElse(null);
        if (content == null) {
            return;
        }
        Bundle left = new Bundle(content.relevant());
        String answerTo = left.answerable()
                .flatMap(action -> addresses.give(action, person.id()))
                .orElse(null);
        Mail mail = writer.write(left.first(), person, content.lines(), content.total(), answerTo);
        Answer answer = connection.deliver(mail);
        if (answer instanceof Answer.Accepted) {
            // Committed by the database itself, in one round trip.
            statement.executeWithoutResult(
                    status -> outbox.sent(left.ids(), left.first().id(), clock.instant()));
        } else {
            result.executeWithoutResult(status -> refused(left, answer));
        }
    }

    /** By mail where the person gets no text messages any more, or this one cannot be carried: nothing is lost. */
    private void text(Bundle bundle, Person person, Facts facts) throws RelayUnreachable {
        String phone = numbers.of(person.id()).orElse(null);
        TextGateway gateway = gateways.getIfAvailable();
        if (phone == null || gateway == null) {
            byMail(bundle);
            return;
        }
        Content content = relevant(bundle, person, facts).orElse(null);
        if (content == null) {
            return;
        }
        Bundle left = new Bundle(content.relevant());
        int attempts = left.attempts() + 1;
        Answer answer = gateway.deliver(phone, textWriter.write(content, person));
        if (answer instanceof Answer.Accepted) {
            result.executeWithoutResult(
                    status -> outbox.sent(left.ids(), left.first().id(), clock.instant()));
        } else if (answer instanceof Answer.NotNow refusal && attempts <= retries.size()) {
            Instant next = clock.instant().plus(retries.get(attempts - 1));
            result.executeWithoutResult(status -> outbox.refusedForNow(left.ids(), attempts, next, refusal.reason()));
        } else {
            byMail(left);
        }
    }

    private void byMail(Bundle bundle) {
        result.executeWithoutResult(status -> outbox.byMail(bundle.ids()));
    }

    /** What is left to say; the rest is done with. */
    private Optional<Content> relevant(Bundle bundle, Person person, Facts facts) {
        Optional<Content> content = contents.of(bundle, person, facts);
        List<Notice> others = new ArrayList<>(bundle.notices());
        content.ifPresent(left -> others.removeAll(left.relevant()));
        if (!others.isEmpty()) {
            obsolete(others, NO_LONGER_TRUE);
        }
        return content;
    }

    /**
     * At most one mail about tasks a day, and none beside a digest, where what is late stands as well; only people
     * with a login get one.
     */
    private boolean isCoveredByAnotherMail(Bundle bundle, Person person) {
        Instant now = clock.instant();
        Instant today = LocalDate.ofInstant(now, person.zone())
                .atStartOfDay(person.zone())
                .toInstant();
        Instant newest = bundle.notices().stream()
                .map(Notice::createdAt)
                .max(Instant::compareTo)
                .orElse(now);
        return bundle.kind() == NoticeKind.TASK && outbox.sentSince(person.id(), NoticeKind.TASK, today)
                || outbox.isDue(person.id(), NoticeKind.DIGEST, now)
                || outbox.sentSince(person.id(), NoticeKind.DIGEST, newest.isAfter(today) ? newest : today);
    }

    private void obsolete(List<Notice> notices, String reason) {
        result.executeWithoutResult(
                status -> outbox.obsolete(notices.stream().map(Notice::id).toList(), reason));
    }

    private void refused(Bundle bundle, Answer answer) {
        int attempts = bundle.attempts() + 1;
        if (answer instanceof Answer.NotNow refusal && attempts <= retries.size()) {
            Instant next = clock.instant().plus(retries.get(attempts - 1));
            outbox.refusedForNow(bundle.ids(), attempts, next, refusal.reason());
        } else if (answer instanceof Answer.NotNow refusal) {
            giveUp(bundle, attempts, refusal.reason());
        } else if (answer instanceof Answer.Never refusal) {
            giveUp(bundle, attempts, refusal.reason());
        }
    }

    /** One task for a program manager is enough, however many mails to the same person fail. */
    private void giveUp(Bundle bundle, int attempts, String reason) {
        boolean known = outbox.hasUndeliverable(bundle.personId());
        outbox.undeliverable(bundle.ids(), attempts, reason);
        if (!known) {
            undelivered.couldNotBeDelivered(bundle.first());
        }
    }
}
