package dev.waymark.reply;

import dev.waymark.notice.Channel;
import dev.waymark.reply.ReplyRules.Reading;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works on the mails of the mailbox. */
@Component
class MailDesk {

    private final MailReader reader;
    private final ReplyRules rules;

    MailDesk(MailReader reader, ReplyRules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    /**
     * Once for each message; empty where it was worked on before.
     *
     * @throws MessagingException where the mail cannot be got at, be it broken or its server gone
     */
    Optional<Outcome> take(MimeMessage mail) throws MessagingException, IOException {
        String key = reader.key(mail);
        return rules.isKnown(Channel.MAIL, key)
                ? Optional.empty()
                : Optional.of(rules.work(Channel.MAIL, key, reader.read(mail)));
    }

    /** Writes down that there was something that is no mail. */
    Outcome giveUp(MimeMessage mail) {
        String key;
        try {
            key = reader.key(mail);
        } catch (MessagingException broken) {
            key = UUID.randomUUID().toString();
        }
        return rules.work(Channel.MAIL, key, Reading.refused(Outcome.UNREADABLE));
    }
}
