package dev.waymark.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.waymark.reply.Mailbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * A real mail server inside the demo, for this machine only; it keeps mails until the program ends, and has the mailbox
 * that answers come to.
 */
@Component
@ConditionalOnProperty("waymark.demo")
class DemoMailServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoMailServer.class);
    private static final String THIS_MACHINE = "127.0.0.1";

    /** As the settings name it. */
    private static final String MAILBOX = "reply@localhost";

    private final JavaMailSenderImpl sender;
    private final Mailbox mailbox;
    private final Clock clock;
    private @Nullable GreenMail server;

    DemoMailServer(JavaMailSenderImpl sender, Mailbox mailbox, Clock clock) {
        this.sender = sender;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    List<MimeMessage> mails() {
        GreenMail running = server;
        return running == null ? List.of() : List.of(running.getReceivedMessages());
    }

    /** Does nothing where the mail takes no answer. */
    void answer(DemoMail mail, String words) {
        String to = mail.answerTo();
        if (to == null) {
            return;
        }
        MimeMessage answer = sender.createMimeMessage();
        try {
            answer.setFrom(new InternetAddress(mail.to()));
            answer.setRecipients(Message.RecipientType.TO, to);
            answer.setSubject("Re: " + mail.subject(), "UTF-8");
            answer.setText(words + "\n\n> " + mail.text().replace("\n", "\n> "), "UTF-8");
            answer.setSentDate(Date.from(clock.instant()));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
        sender.send(answer);
    }

    /** Takes the configured port or, where another program has it, any that is free. */
    @Override
    public void start() {
        GreenMail started = new GreenMail(new ServerSetup[] {
            new ServerSetup(freePort(sender.getPort()), THIS_MACHINE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, THIS_MACHINE, ServerSetup.PROTOCOL_IMAP)
        });
        started.start();
        takeAnswers(started);
        sender.setHost(THIS_MACHINE);
        sender.setPort(started.getSmtp().getPort());
        server = started;
        log.info("The demo's mail server listens on port {}; its mails are at /mailbox", sender.getPort());
    }

    /** Whatever comes after a plus sign is the mailbox's as well. */
    private void takeAnswers(GreenMail started) {
        GreenMailUser answers = started.setUser(MAILBOX, MAILBOX, "waymark");
        UserManager users = started.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            String mail = address.getEmail();
            GreenMailUser known = mail.startsWith("reply+") ? answers : users.getUserByEmail(mail);
            return known != null ? known : users.createUser(mail, mail, mail);
        });
        mailbox.useServer(THIS_MACHINE, started.getImap().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before anybody sends mail. */
    @Override
    public int getPhase() {
        return -1;
    }

    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket(Math.max(wanted, 0), 1, InetAddress.getByName(THIS_MACHINE))) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted <= 0) {
                throw new UncheckedIOException("No port is free for the demo's mail server", taken);
            }
            return freePort(0);
        }
    }
}
