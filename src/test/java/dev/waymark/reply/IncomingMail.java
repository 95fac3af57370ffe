package dev.waymark.reply;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A mail as it comes over the wire. */
final class IncomingMail {

    private final String to;
    private String from = "Lena Leader <lena@example.org>";
    private String subject = "Re: Action to do (Lena Leader)";
    private String messageId = "<" + UUID.randomUUID() + "@mail.example.org>";
    private String plain;
    private String html;
    private String charset = "UTF-8";
    private boolean flowed;
    private String report;
    private String raw;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<MimeBodyPart> attachments = new ArrayList<>();

    IncomingMail(String to) {
        this.to = to;
        headers.put("Return-Path", "<lena@example.org>");
    }

    IncomingMail from(String from) {
        this.from = from;
        return this;
    }

    IncomingMail subject(String subject) {
        this.subject = subject;
        return this;
    }

    /** @param messageId null for none */
    IncomingMail messageId(String messageId) {
        this.messageId = messageId;
        return this;
    }

    IncomingMail header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    IncomingMail plain(String text) {
        this.plain = text;
        return this;
    }

    IncomingMail html(String html) {
        this.html = html;
        return this;
    }

    IncomingMail charset(String charset) {
        this.charset = charset;
        return this;
    }

    /** As mail servers report on a mail: {@code delivery-status}, {@code disposition-notification}. */
    IncomingMail report(String kind) {
        this.report = kind;
        return this;
    }

    /** The whole content, headers of its type included, in place of everything else. */
    IncomingMail raw(String content) {
        this.raw = content;
        return this;
    }

    IncomingMail parts(MailProgram.Parts parts) {
        plain = parts.plain();
        html = parts.html();
        charset = parts.charset();
        flowed = parts.flowed();
        return this;
    }

    IncomingMail attached(String name, String type, byte[] content) {
        try {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
            part.setDisposition("attachment");
            part.setFileName(name);
            attachments.add(part);
            return this;
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Written out and read again, as a mail server does. */
    MimeMessage toMessage() {
        try {
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            compose().writeTo(wire);
            if (raw != null) {
                String head = wire.toString(US_ASCII);
                head = (head.substring(0, head.indexOf("\r\n\r\n")) + "\r\n")
                        .replaceAll("(?m)^(Content-Type|Content-Transfer-Encoding|MIME-Version):.*\\R(\\s.*\\R)*", "");
                wire.reset();
                wire.write((head.strip() + "\r\n" + raw.replace("\n", "\r\n")).getBytes("UTF-8"));
            }
            return new MimeMessage(session(), new ByteArrayInputStream(wire.toByteArray()));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.put("mail.mime.address.strict", "false");
        return Session.getInstance(properties);
    }

    private MimeMessage compose() throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                if (messageId == null) {
                    removeHeader("Message-ID");
                } else {
                    setHeader("Message-ID", messageId);
                }
            }
        };
        message.setHeader("From", from);
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to, false));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart body = body();
        if (report != null) {
            MimeMultipart parts = new MimeMultipart("report; report-type=" + report, body);
            message.setContent(parts);
        } else if (attachments.isEmpty()) {
            if (body.getContent() instanceof MimeMultipart alternatives) {
                message.setContent(alternatives);
            } else {
                message.setDataHandler(body.getDataHandler());
            }
        } else {
            MimeMultipart mixed = new MimeMultipart("mixed", body);
            for (MimeBodyPart attachment : attachments) {
                mixed.addBodyPart(attachment);
            }
            message.setContent(mixed);
        }
        message.saveChanges();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private MimeBodyPart body() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(
                plain == null ? "" : plain, "text/plain; charset=" + charset + (flowed ? "; format=flowed" : ""));
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html == null ? "" : html, "text/html; charset=" + charset);
        if (html == null) {
            return text;
        }
        if (plain == null) {
            return rich;
        }
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, rich));
        return both;
    }
}
