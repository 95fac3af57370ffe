package dev.waymark.reply;

import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on one answer, whichever way it came: once, wholly or not at all, and written down without its words.
 *
 * <p>What becomes of it is committed before anybody hears of it, in a transaction of its own.
 */
@Component
class ReplyRules {

    private static final Logger log = LoggerFactory.getLogger(ReplyRules.class);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** As much as a comment may hold; characters. */
    private static final int LONGEST_COMMENT = 2000;

    private final ReplyRegister register;
    private final ActionAnswers actions;
    private final Notices notices;
    private final Clock clock;
    private final ReplySettings settings;
    private final TransactionTemplate transaction;

    ReplyRules(
            ReplyRegister register,
            ActionAnswers actions,
            Notices notices,
            Clock clock,
            ReplySettings settings,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.actions = actions;
        this.notices = notices;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What an answer turns out to be.
     *
     * @param refusal null where it can be used
     * @param personId null where nobody is known to have written it
     * @param said null where it is refused
     * @param mayAnswer whether the person may be told of a refusal
     */
    record Reading(
            @Nullable Outcome refusal,
            @Nullable UUID personId,
            @Nullable UUID actionId,
            @Nullable ReplyText said,
            boolean mayAnswer) {

        static Reading refused(Outcome refusal) {
            return new Reading(refusal, null, null, null, false);
        }

        static Reading refused(Outcome refusal, UUID personId, UUID actionId, boolean mayAnswer) {
            return new Reading(refusal, personId, actionId, null, mayAnswer);
        }

        static Reading of(UUID personId, UUID actionId, ReplyText said, boolean mayAnswer) {
            if (said.isEmpty()) {
                return refused(Outcome.EMPTY, personId, actionId, mayAnswer);
            }
            if (said.comment().length() > LONGEST_COMMENT) {
                return refused(Outcome.TOO_LARGE, personId, actionId, mayAnswer);
            }
            return new Reading(null, personId, actionId, said, mayAnswer);
        }
    }

    /** Whether the message was worked on before: a repetition changes nothing. */
    boolean isKnown(Channel channel, String key) {
        return register.find(channel, key)
                .filter(entry -> entry.outcome().isFinal())
                .isPresent();
    }

    /** Once for each message. */
    Outcome work(Channel channel, String key, Reading read) {
        int attempts =
                register.find(channel, key).map(ReplyRegister.Entry::attempts).orElse(0);
        Reading reading = flooded(read);
        try {
            return use(channel, key, reading, attempts);
        } catch (Refused notAllowed) {
            return record(channel, key, reading, Outcome.NOT_ALLOWED, attempts);
        } catch (RuntimeException failure) {
            boolean givenUp = attempts + 1 >= settings.attempts();
            // Its message may quote the answer.
            log.error(
                    "An answer could not be worked on because of a {}; {}",
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName(),
                    givenUp ? "it is given up" : "it is tried again");
            return record(channel, key, reading, givenUp ? Outcome.FAILED : Outcome.TRYING, attempts + 1);
        }
    }

    private Reading flooded(Reading reading) {
        UUID person = reading.personId();
        if (person == null || register.arrivedSince(person, clock.instant().minus(HOUR)) < settings.mostPerHour()) {
            return reading;
        }
        return new Reading(Outcome.FLOOD, person, reading.actionId(), null, false);
    }

    private Outcome use(Channel channel, String key, Reading reading, int attempts) {
        ReplyText said = reading.said();
        if (reading.refusal() != null || said == null || reading.personId() == null || reading.actionId() == null) {
            return record(
                    channel,
                    key,
                    reading,
                    reading.refusal() == null ? Outcome.UNREADABLE : reading.refusal(),
                    attempts);
        }
        UUID person = reading.personId();
        UUID action = reading.actionId();
        Outcome outcome = said.done() ? Outcome.COMPLETED : Outcome.COMMENTED;
        transaction.executeWithoutResult(begun -> {
            register.record(channel, key, person, action, outcome, attempts, false, clock.instant());
            if (said.done()) {
                actions.complete(action, person, said.comment().isEmpty() ? null : said.comment(), channel);
            } else {
                actions.comment(action, person, said.comment(), channel);
            }
        });
        return outcome;
    }

    private Outcome record(Channel channel, String key, Reading reading, Outcome outcome, int attempts) {
        transaction.executeWithoutResult(begun -> {
            Instant now = clock.instant();
            UUID person = reading.personId();
            boolean answer = person != null
                    && outcome.isAnswered()
                    && reading.mayAnswer()
                    && !register.answeredSince(person, now.minus(DAY));
            register.record(channel, key, person, reading.actionId(), outcome, attempts, answer, now);
            if (person != null && answer) {
                notices.send(new NewNotice(kind(outcome), person, null, null));
            }
        });
        return outcome;
    }

    private static NoticeKind kind(Outcome outcome) {
        return switch (outcome) {
            case WRONG_SENDER -> NoticeKind.ANSWER_FROM_ELSEWHERE;
            case EXPIRED, NOT_ALLOWED -> NoticeKind.ANSWER_REFUSED;
            default -> NoticeKind.ANSWER_UNUSABLE;
        };
    }
}
