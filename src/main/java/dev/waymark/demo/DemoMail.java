package dev.waymark.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail that the demo's server has taken.
 *
 * @param id the part of the Message-ID before the at sign
 */
record DemoMail(String id, String to, String subject, Instant sentAt, MimeMessage source) {

    static DemoMail of(MimeMessage mail) {
        try {
            String messageId = mail.getMessageID();
            InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
            return new DemoMail(
                    messageId.substring(1, messageId.indexOf('@')),
                    to.toUnicodeString(),
                    mail.getSubject(),
                    mail.getSentDate().toInstant(),
                    mail);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Where it is answered to; null where no answer is taken. */
    public @Nullable String answerTo() {
        try {
            return source.getHeader("Reply-To") == null
                    ? null
                    : ((InternetAddress) source.getReplyTo()[0]).getAddress();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public String text() {
        return part("text/plain");
    }

    String html() {
        return part("text/html");
    }

    private String part(String type) {
        try {
            return part(source, type).orElse("");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
