package dev.waymark.reply;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A real IMAP server with one mailbox, at the end of a wire. */
public final class AnswerServer implements AutoCloseable {

    private final GreenMail server;
    private final GreenMailUser user;
    private final Wire wire;

    public AnswerServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("reply@localhost", "reply@localhost", "waymark");
        wire = new Wire(server.getImap().getPort());
    }

    public int port() {
        return wire.port();
    }

    Wire wire() {
        return wire;
    }

    void receive(IncomingMail mail) {
        user.deliver(mail.toMessage());
    }

    /** Puts a mail into a folder as if it had lain there since then. */
    void keep(String folder, String subject, Instant since) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "reply@localhost", "waymark");
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setSubject(subject);
            mail.setText("any words");
            mail.setSentDate(Date.from(since));
            Folder there = store.getFolder(folder);
            if (!there.exists()) {
                there.create(Folder.HOLDS_MESSAGES);
            }
            there.appendMessages(new Message[] {mail});
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Subjects of the mails in the folder, in order. */
    List<String> folder(String name) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "reply@localhost", "waymark");
            Folder folder = store.getFolder(name);
            if (!folder.exists()) {
                return List.of();
            }
            folder.open(Folder.READ_ONLY);
            List<String> subjects = new ArrayList<>();
            for (Message message : folder.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.stop();
    }
}
