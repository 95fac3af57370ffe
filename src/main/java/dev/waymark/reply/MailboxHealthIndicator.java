package dev.waymark.reply;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Says since when no answer can come in; the program itself lives on and answers wait in their mailbox. */
@Component
class MailboxHealthIndicator extends AbstractHealthIndicator {

    private final Mailbox mailbox;

    MailboxHealthIndicator(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mailbox.unreachableSince()
                .ifPresentOrElse(since -> health.down().withDetail("unreachableSince", since), health::up);
    }
}
