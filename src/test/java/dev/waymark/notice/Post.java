package dev.waymark.notice;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** All mail of a story: digests written, the outbox sent to a real server, and what arrived there. */
public final class Post implements AutoCloseable {

    private final MailServer server = new MailServer();
    private final Dispatcher dispatcher;
    private final Digests digests;
    private final TransactionTemplate transaction;

    public Post(ApplicationContext program) {
        dispatcher = program.getBean(Dispatcher.class);
        digests = program.getBean(Digests.class);
        transaction = program.getBean(TransactionTemplate.class);
        server.start();
        JavaMailSenderImpl sender = program.getBean(JavaMailSenderImpl.class);
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
    }

    public void deliver() {
        transaction.executeWithoutResult(begun -> digests.send());
        if (!dispatcher.dispatchDue()) {
            throw new AssertionError("The mail server cannot be reached");
        }
    }

    /** The mails that went to this address alone, as {@link #arrivals()}. */
    public List<String> arrivals(String address) {
        return server.arrivals().stream()
                .filter(mail -> isFor(address, mail))
                .map(Post::words)
                .toList();
    }

    private static boolean isFor(String address, MimeMessage mail) {
        try {
            Address[] all = mail.getAllRecipients();
            return all.length == 1 && ((InternetAddress) all[0]).getAddress().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Each mail as it was sent, followed by its headers and parts in plain words. */
    public List<String> arrivals() {
        return server.arrivals().stream().map(Post::words).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String words(MimeMessage mail) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mail.writeTo(source);
            StringBuilder words = new StringBuilder(source.toString(StandardCharsets.UTF_8));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                words.append('\n').append(MimeUtility.decodeText(header.getValue()));
            }
            append(mail, words);
            return words.toString();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void append(Part part, StringBuilder words) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int each = 0; each < parts.getCount(); each++) {
                append(parts.getBodyPart(each), words);
            }
        } else if (part.getContent() instanceof InputStream content) {
            words.append('\n').append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } else {
            words.append('\n').append(part.getContent());
        }
    }
}
