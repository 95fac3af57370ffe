package dev.waymark.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.reply.ReplyAddresses.Given;
import dev.waymark.reply.ReplyRules.Reading;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds out who wrote a mail, about which action, and what. */
@Component
class MailReader {

    /** Where mail servers note to whom a mail came, the surest first. */
    private static final List<String> RECIPIENTS =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");

    private static final Pattern DISOWNED = Pattern.compile("(?is).*\\bdmarc\\s*=\\s*fail\\b.*");
    private static final Pattern NO_ANSWER = Pattern.compile("(?is).*\\b(all|autoreply)\\b.*");

    private final ReplyAddresses addresses;
    private final People people;
    private final ReplySettings settings;
    private final List<String> own;

    MailReader(
            ReplyAddresses addresses,
            People people,
            ReplySettings settings,
            @Value("${waymark.mail.from:waymark@localhost}") String from) {
        this.addresses = addresses;
        this.people = people;
        this.settings = settings;
        this.own = List.of(plain(from), settings.address().toLowerCase(Locale.ROOT));
    }

    /** The same for the same message, however often it comes. */
    String key(MimeMessage mail) throws MessagingException {
        String id = mail.getMessageID();
        if (id == null || id.isBlank()) {
            id = String.join(
                    "\n",
                    String.valueOf(mail.getHeader("From", ",")),
                    String.valueOf(mail.getHeader("To", ",")),
                    String.valueOf(mail.getHeader("Date", ",")),
                    String.valueOf(mail.getHeader("Subject", ",")),
                    String.valueOf(mail.getSize()));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(id.strip().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Reading read(MimeMessage mail) throws MessagingException, IOException {
        String sender = sender(mail);
        Optional<Outcome> automatic = Automatic.kind(mail, sender, own);
        if (automatic.isPresent()) {
            return Reading.refused(automatic.get());
        }
        Set<String> ours = new LinkedHashSet<>();
        recipients(mail).stream().filter(addresses::isOurs).forEach(ours::add);
        if (ours.isEmpty()) {
            return Reading.refused(Outcome.UNKNOWN);
        }
        Given given = ours.stream()
                .flatMap(address -> addresses.check(address).stream())
                .findFirst()
                .orElse(null);
        if (given == null || isDisowned(mail)) {
            return Reading.refused(Outcome.FORGED);
        }
        return read(mail, sender, given);
    }

    private Reading read(MimeMessage mail, @Nullable String sender, Given given)
            throws MessagingException, IOException {
        Person person = people.get(given.personId());
        boolean mayAnswer = mayAnswer(mail);
        if (!person.mail().equals(sender)) {
            return Reading.refused(Outcome.WRONG_SENDER, person.id(), given.actionId(), mayAnswer);
        }
        if (!addresses.isValid(given)) {
            return Reading.refused(Outcome.EXPIRED, person.id(), given.actionId(), mayAnswer);
        }
        try {
            String body = new MailBody(settings.mostBytes()).text(mail);
            return Reading.of(person.id(), given.actionId(), ReplyText.of(body, person.name()), mayAnswer);
        } catch (MailBody.TooLarge tooLarge) {
            return Reading.refused(Outcome.TOO_LARGE, person.id(), given.actionId(), mayAnswer);
        } catch (RuntimeException broken) {
            return Reading.refused(Outcome.UNREADABLE, person.id(), given.actionId(), mayAnswer);
        }
    }

    /** In lower case; null where there is not exactly one. */
    private static @Nullable String sender(MimeMessage mail) throws MessagingException {
        try {
            Address[] from = mail.getFrom();
            return from != null
                            && from.length == 1
                            && from[0] instanceof InternetAddress address
                            && address.getAddress() != null
                    ? address.getAddress().strip().toLowerCase(Locale.ROOT)
                    : null;
        } catch (AddressException unreadable) {
            return null;
        }
    }

    private static Set<String> recipients(MimeMessage mail) throws MessagingException {
        Set<String> found = new LinkedHashSet<>();
        for (String header : RECIPIENTS) {
            String[] values = mail.getHeader(header);
            if (values == null) {
                continue;
            }
            for (String value : values) {
                try {
                    Arrays.stream(InternetAddress.parseHeader(value, false))
                            .map(InternetAddress::getAddress)
                            .filter(address -> address != null)
                            .map(address -> address.strip().toLowerCase(Locale.ROOT))
                            .forEach(found::add);
                } catch (AddressException unreadable) {
                    // The other headers may tell.
                }
            }
        }
        return found;
    }

    /** Whether our own mail server found that the sender's domain did not send it. */
    private boolean isDisowned(MimeMessage mail) throws MessagingException {
        String[] results = mail.getHeader("Authentication-Results");
        if (results == null || settings.authenticationServer().isEmpty()) {
            return false;
        }
        // The topmost is the newest; those below may have come with the mail.
        String newest = results[0].strip();
        return newest.toLowerCase(Locale.ROOT)
                        .startsWith(settings.authenticationServer().toLowerCase(Locale.ROOT))
                && DISOWNED.matcher(newest).matches();
    }

    private static boolean mayAnswer(MimeMessage mail) throws MessagingException {
        String suppressed = mail.getHeader("X-Auto-Response-Suppress", ",");
        return suppressed == null || !NO_ANSWER.matcher(suppressed).matches();
    }

    private static String plain(String address) {
        try {
            return new InternetAddress(address, false).getAddress().toLowerCase(Locale.ROOT);
        } catch (AddressException unreadable) {
            return address.toLowerCase(Locale.ROOT);
        }
    }
}
