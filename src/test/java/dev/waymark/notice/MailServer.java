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

/** A real mail server that may be out of reach for a while and remembers mails in the order of their arrival. */
final class MailServer {

    private final int port = freePort();
    private final List<MimeMessage> arrivals = new CopyOnWriteArrayList<>();
    private GreenMail server;

    int port() {
        return port;
    }

    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            arrivals.add(message.getMessage());
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
