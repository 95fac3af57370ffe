package dev.waymark.consent;

import dev.waymark.access.Visibility;
import dev.waymark.access.WhoSeesWhat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
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
    private final Acceptances acceptances;
    private final ConsentProcess process;
    private final WhoSeesWhat whoSeesWhat;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConsentDesk(
            ConsentQuestions questions,
            Acceptances acceptances,
            ConsentProcess process,
            WhoSeesWhat whoSeesWhat,
            TransactionOperations transaction,
            Clock clock) {
        this.questions = questions;
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
        List<UUID> some = questions.findToAsk(today.seal(), FIRST, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(engagementId -> ask(engagementId, today));
            some = questions.findToAsk(today.seal(), some.get(some.size() - 1), AT_ONCE);
        }
    }

    private void ask(UUID engagementId, Visibility today) {
        try {
            transaction.executeWithoutResult(begun -> {
                if (!more(engagementId, today).isEmpty()) {
                    questions.save(ConsentQuestion.asked(
                            engagementId, questions.count(engagementId) + 1, today, clock.instant()));
                    process.moreWouldBeShown(engagementId);
                }
            });
        } catch (DuplicateKeyException askedElsewhere) {
            log.info("Another node has just asked who sees what in engagement {}", engagementId);
        }
    }

    /** What the open question would show in addition; nothing where today's table does not show it any more. */
    Visibility offered(UUID engagementId) {
        return more(engagementId, open(engagementId).table().and(whoSeesWhat.today()));
    }

    /** Keeps the answer, and the table where the leader agrees. */
    void answer(UUID engagementId, UUID leaderId, boolean agreed) {
        Instant now = clock.instant();
        ConsentQuestion question = questions.save(open(engagementId).answered(agreed, leaderId, now));
        if (agreed) {
            acceptances.accept(engagementId, leaderId, question.table());
        }
    }

    private Visibility more(UUID engagementId, Visibility table) {
        return table.beyond(acceptances.of(engagementId).orElse(table));
    }

    private ConsentQuestion open(UUID engagementId) {
        return questions
                .findOpen(engagementId)
                .orElseThrow(() -> new IllegalStateException("Nothing is asked in engagement " + engagementId));
    }
}
