package dev.waymark.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** A real mail server inside the demo, for this machine only; it keeps mails until the program ends. */
@Component
@ConditionalOnProperty("waymark.demo")
class DemoMailServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoMailServer.class);
    private static final String THIS_MACHINE = "127.0.0.1";

    private final JavaMailSenderImpl sender;
    private @Nullable GreenMail server;

    DemoMailServer(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    List<MimeMessage> mails() {
        GreenMail running = server;
        return running == null ? List.of() : List.of(running.getReceivedMessages());
    }

    /** Takes the configured port or, where another program has it, any that is free. */
    @Override
    public void start() {
        GreenMail started =
                new GreenMail(new ServerSetup(freePort(sender.getPort()), THIS_MACHINE, ServerSetup.PROTOCOL_SMTP));
        started.start();
        sender.setHost(THIS_MACHINE);
        sender.setPort(started.getSmtp().getPort());
        server = started;
        log.info("The demo's mail server listens on port {}; its mails are at /mailbox", sender.getPort());
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
