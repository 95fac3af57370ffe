package dev.waymark.consent;

import dev.waymark.access.Visibility;
import dev.waymark.access.WhoSeesWhat;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks leaders of running engagements once, when this version of the program shows more than they have accepted. Until
 * they agree it is not shown; where they do not, that holds until the table changes again.
 */
@Component
class ConsentDesk {

    private static final Logger log = LoggerFactory.getLogger(ConsentDesk.class);

    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final ConsentQuestions questions;
    private final AcceptedVisibilities accepted;
    private final Acceptances acceptances;
    private final ConsentProcess process;
    private final WhoSeesWhat whoSeesWhat;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConsentDesk(
            ConsentQuestions questions,
            AcceptedVisibilities accepted,
            Acceptances acceptances,
            ConsentProcess process,
            WhoSeesWhat whoSeesWhat,
            TransactionOperations transaction,
            Clock clock) {
        this.questions = questions;
        this.accepted = accepted;
        this.acceptances = acceptances;
        this.process = process;
        this.whoSeesWhat = whoSeesWhat;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The table is code: it changes with a start, and never between two. */
    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        Visibility today = whoSeesWhat.today();
        UUID after = FIRST;
        List<AcceptedVisibility> some;
        do {
            some = accepted.findOthers(today.seal(), after, AT_ONCE);
            for (AcceptedVisibility other : some) {
                after = other.id();
                if (!today.beyond(other.table()).isEmpty()) {
                    ask(other.id(), today);
                }
            }
        } while (some.size() == AT_ONCE);
    }

    /** Whatever goes wrong in one engagement keeps neither the others waiting nor the program from starting. */
    private void ask(UUID engagementId, Visibility today) {
        try {
            transaction.executeWithoutResult(begun -> askOnce(engagementId, today));
        } catch (RuntimeException failed) {
            log.error("Who sees what could not be asked in engagement {}; the next start asks", engagementId, failed);
        }
    }

    /** Another node may be asking just now. */
    private void askOnce(UUID engagementId, Visibility today) {
        accepted.findAndHold(engagementId);
        ConsentQuestion last = questions.findLast(engagementId).orElse(null);
        if (last != null && (last.isOpen() || last.seal().equals(today.seal()))) {
            return;
        }
        int number = last == null ? 1 : last.number() + 1;
        questions.save(ConsentQuestion.asked(engagementId, number, today, clock.instant()));
        process.moreWouldBeShown(engagementId);
    }

    /** What the open question would show in addition; nothing where today's table does not show it any more. */
    Visibility offered(UUID engagementId) {
        Visibility table = open(engagementId).table().and(whoSeesWhat.today());
        return acceptances.of(engagementId).map(table::beyond).orElse(table);
    }

    /** Keeps the answer, and the table where the leader agrees. */
    void answer(UUID engagementId, UUID leaderId, boolean agreed) {
        ConsentQuestion question = questions.save(open(engagementId).answered(agreed, leaderId, clock.instant()));
        if (agreed) {
            acceptances.accept(engagementId, leaderId, question.table());
        }
    }

    private ConsentQuestion open(UUID engagementId) {
        return questions
                .findLast(engagementId)
                .filter(ConsentQuestion::isOpen)
                .orElseThrow(() -> new IllegalStateException("Nothing is asked in engagement " + engagementId));
    }
}
