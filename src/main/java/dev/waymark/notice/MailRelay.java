package dev.waymark.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, and since when it has been out of reach. */
@Component
class MailRelay {

    private static final Logger log = LoggerFactory.getLogger(MailRelay.class);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int SERVICE_CLOSING = 421;
    private static final int FIRST_PERMANENT = 500;
    private static final int AUTHENTICATION_REQUIRED = 530;

    static {
        // Else each part of each mail would search the whole class path for the same class.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl sender;
    private final InternetAddress from;

    private final Outage outage;

    MailRelay(JavaMailSenderImpl sender, Clock clock, NoticeSettings settings) throws AddressException {
        this.sender = sender;
        this.outage = new Outage("mail server", clock);
        this.from = new InternetAddress(settings.mail().from(), true);
    }

    static boolean isAddress(String mail) {
        try {
            new InternetAddress(mail, true).validate();
            return mail.indexOf('@') > 0;
        } catch (AddressException invalid) {
            return false;
        }
    }

    /** Empty while the last try to reach it succeeded. */
    Optional<Instant> unreachableSince() {
        return outage.since();
    }

    /** One connection for many mails, made when the first is handed over. */
    Connection open() {
        return new Connection();
    }

    private RelayUnreachable unreachable(Exception cause) {
        outage.met(cause);
        return new RelayUnreachable(cause);
    }

    /** A connection to the server; not to be shared by threads. */
    final class Connection implements AutoCloseable {

        private final Session session = sender.getSession();
        private @Nullable Transport transport;
        private boolean brokeBefore;

        private Connection() {}

        Answer deliver(Mail mail) throws RelayUnreachable {
            MimeMessage message;
            Address[] to;
            try {
                InternetAddress recipient = new InternetAddress(mail.to(), mail.name(), UTF_8);
                recipient.validate();
                to = new Address[] {recipient};
                message = compose(mail, to);
            } catch (AddressException invalid) {
                return new Answer.Never(String.valueOf(invalid.getMessage()));
            } catch (MessagingException | UnsupportedEncodingException broken) {
                throw new IllegalStateException("Cannot write the mail " + mail.messageId(), broken);
            }
            return deliver(message, to);
        }

        private Answer deliver(MimeMessage message, Address[] to) throws RelayUnreachable {
            boolean fresh = transport == null;
            try {
                connected().sendMessage(message, to);
                brokeBefore = false;
                return new Answer.Accepted();
            } catch (SendFailedException refusal) {
                Integer code = code(refusal);
                if (code == null) {
                    return broken(refusal, fresh, message, to);
                }
                brokeBefore = false;
                if (code == SERVICE_CLOSING || code == AUTHENTICATION_REQUIRED || isSenderRefused(refusal)) {
                    throw unreachable(refusal);
                }
                String reason = String.valueOf(reason(refusal));
                return code < FIRST_PERMANENT ? new Answer.NotNow(reason) : new Answer.Never(reason);
            } catch (MessagingException failure) {
                return broken(failure, fresh, message, to);
            }
        }

        /**
         * Tells a server that is gone from a mail that it cannot bear: an old connection is tried afresh, and only a
         * mail that breaks a fresh one while the server still answers is put off, one of them at a time.
         */
        private Answer broken(MessagingException failure, boolean fresh, MimeMessage message, Address[] to)
                throws RelayUnreachable {
            close();
            if (!fresh) {
                return deliver(message, to);
            }
            if (brokeBefore) {
                throw unreachable(failure);
            }
            connected();
            brokeBefore = true;
            return new Answer.NotNow(String.valueOf(failure.getMessage()));
        }

        private Transport connected() throws RelayUnreachable {
            Transport open = transport;
            if (open != null) {
                return open;
            }
            try {
                open = session.getTransport(
                        Objects.requireNonNullElse(sender.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
                open.connect(
                        sender.getHost(),
                        sender.getPort(),
                        unlessEmpty(sender.getUsername()),
                        unlessEmpty(sender.getPassword()));
            } catch (MessagingException cause) {
                throw unreachable(cause);
            }
            outage.over();
            transport = open;
            return open;
        }

        @Override
        public void close() {
            Transport open = transport;
            transport = null;
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException alreadyGone) {
                    log.debug("The connection to the mail server was gone before it was closed", alreadyGone);
                }
            }
        }

        private MimeMessage compose(Mail mail, Address[] to) throws MessagingException, UnsupportedEncodingException {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), UTF_8);
            MimeBodyPart html = new MimeBodyPart();
            html.setContent(mail.html(), "text/html; charset=" + UTF_8);
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", mail.messageId());
                }
            };
            message.setFrom(from);
            if (mail.answerTo() != null) {
                message.setReplyTo(new Address[] {new InternetAddress(mail.answerTo(), from.getPersonal(), UTF_8)});
            }
            message.setRecipients(Message.RecipientType.TO, to);
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(mail.date()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(
                    mail.invitation() == null
                            ? new MimeMultipart("alternative", text, html)
                            : inviting(mail.invitation(), text, html));
            message.saveChanges();
            return message;
        }

        /** Some mail clients look for an invitation among the alternatives, others among the attachments. */
        private MimeMultipart inviting(Invitation invitation, MimeBodyPart text, MimeBodyPart html)
                throws MessagingException {
            String method = "; method=" + invitation.method() + "; charset=" + UTF_8;
            MimeBodyPart entry = calendarPart(invitation, "text/calendar" + method);
            MimeBodyPart letter = new MimeBodyPart();
            letter.setContent(new MimeMultipart("alternative", text, html, entry));
            MimeBodyPart file = calendarPart(invitation, "application/ics; name=invite.ics");
            file.setFileName("invite.ics");
            file.setDisposition(Part.ATTACHMENT);
            return new MimeMultipart("mixed", letter, file);
        }

        private MimeBodyPart calendarPart(Invitation invitation, String type) throws MessagingException {
            byte[] content = invitation.text().getBytes(StandardCharsets.UTF_8);
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
            part.setHeader("Content-Type", type);
            part.setHeader("Content-Transfer-Encoding", "base64");
            return part;
        }
    }

    private static @Nullable String unlessEmpty(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    /** The first reply code in a chain of failures; null where the server gave none, because it was gone. */
    private static @Nullable Integer code(@Nullable Exception failure) {
        for (Exception each = failure; each instanceof MessagingException chained; each = chained.getNextException()) {
            int code = -1;
            if (each instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (each instanceof SMTPSenderFailedException refusedSender) {
                code = refusedSender.getReturnCode();
            } else if (each instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
            if (code > 0) {
                return code;
            }
        }
        return null;
    }

    /** The server's own words, which stand deepest in the chain. */
    private static @Nullable String reason(SendFailedException refusal) {
        String reason = refusal.getMessage();
        for (Exception each = refusal; each instanceof MessagingException chained; each = chained.getNextException()) {
            if (each.getMessage() != null) {
                reason = each.getMessage();
            }
        }
        return reason == null ? null : reason.strip();
    }

    private static boolean isSenderRefused(SendFailedException refusal) {
        for (Exception each = refusal; each instanceof MessagingException chained; each = chained.getNextException()) {
            if (each instanceof SMTPSenderFailedException) {
                return true;
            }
        }
        return false;
    }
}
