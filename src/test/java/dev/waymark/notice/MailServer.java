package dev.waymark.notice;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A real mail server that may be out of reach for a while and remembers mails in the order of their arrival. */
final class MailServer {

    private final int port = freePort();
    private final List<MimeMessage> arrivals = new CopyOnWriteArrayList<>();
    private volatile Silence silence = Silence.NEVER;
    private GreenMail server;

    int port() {
        return port;
    }

    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            Silence here = silence;
            boolean silent = here.mail == arrivals.size() + 1;
            arrivals.add(message.getMessage());
            if (silent) {
                silence = Silence.NEVER;
                here.keep();
            }
            GreenMailUser known = users.getUserByEmail(address.getEmail());
            return known != null ? known : users.createUser(address.getEmail(), address.getEmail(), address.getEmail());
        });
    }

    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** What arrived so far, the earliest first. */
    List<MimeMessage> arrivals() {
        return arrivals;
    }

    /** Takes this mail, counted from 1, but says so only when the test breaks the silence; once. */
    Silence silentAt(int mail) {
        silence = new Silence(mail);
        return silence;
    }

    /** The sender waits for the answer to a mail that has arrived. */
    static final class Silence {

        private static final Silence NEVER = new Silence(0);

        private final int mail;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch broken = new CountDownLatch(1);

        private Silence(int mail) {
            this.mail = mail;
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        void end() {
            broken.countDown();
        }

        private void keep() {
            begun.countDown();
            try {
                if (!broken.await(2, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("Nobody has broken the silence");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean waitForOne() {
        return server.waitForIncomingEmail(10_000, 1);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
