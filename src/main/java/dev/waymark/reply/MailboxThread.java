package dev.waymark.reply;

import dev.waymark.notice.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox in rounds, where there is one. */
@Component
@ConditionalOnProperty(name = "waymark.mail.dispatch", matchIfMissing = true)
class MailboxThread implements SmartLifecycle {

    private final Mailbox mailbox;
    private final Rounds rounds;

    MailboxThread(Mailbox mailbox, ReplySettings settings) {
        this.mailbox = mailbox;
        this.rounds = new Rounds(
                "mailbox", settings.mailbox().poll(), settings.mailbox().longestPause(), mailbox::empty);
    }

    @Override
    public void start() {
        if (mailbox.isOn()) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
