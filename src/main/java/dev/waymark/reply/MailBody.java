package dev.waymark.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a mail: its plain text or, without any, its HTML; never what is attached. */
final class MailBody {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;

    private final int mostBytes;
    private int parts;

    /** @param mostBytes that any one text may have */
    MailBody(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Empty where it has no text. Refuses what is larger or more entangled than mails of people are. */
    String text(Part mail) throws MessagingException, IOException, TooLarge {
        return text(mail, 0).strip();
    }

    private String text(Part part, int depth) throws MessagingException, IOException, TooLarge {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new TooLarge();
        }
        if (isAttached(part)) {
            return "";
        }
        if (part.isMimeType("text/plain")) {
            return plain(part);
        }
        if (part.isMimeType("text/html")) {
            return HtmlText.of(decoded(part));
        }
        if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart content)) {
            return "";
        }
        return part.isMimeType("multipart/alternative") ? best(content, depth) : all(content, depth);
    }

    /** The first that says something: mail programs put the plainest first. */
    private String best(Multipart alternatives, int depth) throws MessagingException, IOException, TooLarge {
        for (BodyPart part : children(alternatives)) {
            String text = text(part, depth + 1);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private String all(Multipart mixed, int depth) throws MessagingException, IOException, TooLarge {
        StringBuilder text = new StringBuilder();
        for (BodyPart part : children(mixed)) {
            String more = text(part, depth + 1);
            if (!more.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(more);
            }
        }
        return text.toString();
    }

    private static List<BodyPart> children(Multipart parent) throws MessagingException {
        List<BodyPart> children = new ArrayList<>();
        for (int i = 0; i < Math.min(parent.getCount(), MOST_PARTS); i++) {
            children.add(parent.getBodyPart(i));
        }
        return children;
    }

    private static boolean isAttached(Part part) throws MessagingException {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    || part.getFileName() != null && !part.isMimeType("multipart/*");
        } catch (ParseException unreadable) {
            return true;
        }
    }

    private String plain(Part part) throws MessagingException, IOException, TooLarge {
        String text = decoded(part);
        ContentType type = type(part);
        if (type == null || !"flowed".equalsIgnoreCase(type.getParameter("format"))) {
            return text;
        }
        return unflowed(text, "yes".equalsIgnoreCase(type.getParameter("delsp")));
    }

    /** Joins the lines that the sender's program broke for the way only (RFC 3676). */
    private static String unflowed(String text, boolean dropSpace) {
        StringBuilder joined = new StringBuilder();
        boolean open = false;
        for (String line : text.lines().toList()) {
            boolean quoted = line.startsWith(">");
            String words = !quoted && line.startsWith(" ") ? line.substring(1) : line;
            boolean soft = words.endsWith(" ") && !words.equals("-- ") && !quoted;
            if (!joined.isEmpty() && !(open && !quoted && !words.isEmpty())) {
                joined.append('\n');
            }
            joined.append(soft && dropSpace ? words.substring(0, words.length() - 1) : words);
            open = soft;
        }
        return joined.toString();
    }

    private String decoded(Part part) throws MessagingException, IOException, TooLarge {
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readNBytes(mostBytes + 1);
        }
        if (bytes.length > mostBytes) {
            throw new TooLarge();
        }
        Charset declared = charset(part);
        if (declared != null) {
            return new String(bytes, declared);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Null where none is named, or none that is known. */
    private static @Nullable Charset charset(Part part) throws MessagingException {
        ContentType type = type(part);
        String name = type == null ? null : type.getParameter("charset");
        if (name == null || name.equalsIgnoreCase("us-ascii")) {
            return null;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static @Nullable ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException unreadable) {
            return null;
        }
    }

    /** More than a person writes. */
    static final class TooLarge extends Exception {}
}
