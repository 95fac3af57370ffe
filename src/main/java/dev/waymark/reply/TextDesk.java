package dev.waymark.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.notice.Channel;
import dev.waymark.reply.ReplyAddresses.Texted;
import dev.waymark.reply.ReplyRules.Reading;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works on text messages that come from people (acceptance A-132). */
@Component
public class TextDesk {

    /** An answer is about what was texted in this time. */
    private static final Duration RECENT = Duration.ofDays(21);

    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "\\s*(?:#|no\\.?|nr\\.?|n°)?\\s*(\\d{1,4})\\s*[.:)]\\s*(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_LAST = Pattern.compile(
            "\\s*(\\p{L}+)[\\s:]+(?:#|no\\.?|nr\\.?|n°)?\\s*(\\d{1,4})\\s*[.!]*\\s*", Pattern.CASE_INSENSITIVE);

    private final ReplyRules rules;
    private final ReplyAddresses addresses;
    private final ActionAnswers actions;
    private final Clock clock;

    TextDesk(ReplyRules rules, ReplyAddresses addresses, ActionAnswers actions, Clock clock) {
        this.rules = rules;
        this.addresses = addresses;
        this.actions = actions;
        this.clock = clock;
    }

    /** What the person is told at once; nothing where a comment was taken. */
    public enum Echo {
        NOTHING,
        DONE,
        WHICH_ACTION,
        NO_ACTION,
        NOT_ALLOWED,
        NOT_USABLE
    }

    /** @param number null where none is named */
    private record Words(@Nullable Integer number, ReplyText said) {}

    /**
     * Once for each message.
     *
     * @param messageId that its carrier gave it
     * @param personId null where nobody is known to have the number that it comes from
     */
    public Echo take(String messageId, @Nullable UUID personId, String text) {
        String key = key(messageId);
        if (rules.isKnown(Channel.SMS, key)) {
            return Echo.NOTHING;
        }
        if (personId == null) {
            rules.work(Channel.SMS, key, Reading.refused(Outcome.UNKNOWN));
            return Echo.NOTHING;
        }
        return switch (rules.work(Channel.SMS, key, reading(personId, text))) {
            case COMPLETED -> Echo.DONE;
            case UNCLEAR -> Echo.WHICH_ACTION;
            case UNKNOWN -> Echo.NO_ACTION;
            case NOT_ALLOWED -> Echo.NOT_ALLOWED;
            case EMPTY, TOO_LARGE, TRYING, FAILED -> Echo.NOT_USABLE;
            default -> Echo.NOTHING;
        };
    }

    private Reading reading(UUID personId, String text) {
        List<Texted> texted = addresses.texted(personId, clock.instant().minus(RECENT));
        Words words = words(text, texted);
        if (texted.isEmpty()) {
            return new Reading(Outcome.UNKNOWN, personId, null, null, false);
        }
        return meant(words.number(), texted, personId)
                .map(action -> Reading.of(personId, action, words.said(), false))
                .orElseGet(() -> new Reading(Outcome.UNCLEAR, personId, null, null, false));
    }

    /** The one that is named, else the only one that is open, else the last one where all are closed. */
    private Optional<UUID> meant(@Nullable Integer number, List<Texted> texted, UUID personId) {
        if (number != null) {
            return texted.stream()
                    .filter(each -> each.number() == number)
                    .map(Texted::actionId)
                    .findFirst();
        }
        if (texted.size() == 1) {
            return Optional.of(texted.get(0).actionId());
        }
        List<UUID> open = texted.stream()
                .map(Texted::actionId)
                .filter(action -> actions.isOpen(action, personId))
                .toList();
        return open.isEmpty()
                ? Optional.of(texted.get(0).actionId())
                : open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** A number counts only where it is one that the person was told: others belong to what is said. */
    private static Words words(String text, List<Texted> texted) {
        Matcher first = NUMBER_FIRST.matcher(text);
        if (first.matches() && isKnown(first.group(1), texted)) {
            return new Words(Integer.valueOf(first.group(1)), ReplyText.ofText(first.group(2)));
        }
        int end = text.strip().indexOf('\n');
        String line = end < 0 ? text.strip() : text.strip().substring(0, end);
        Matcher last = NUMBER_LAST.matcher(line);
        if (last.matches() && ReplyText.ofText(last.group(1)).done() && isKnown(last.group(2), texted)) {
            String rest = end < 0 ? "" : text.strip().substring(end);
            return new Words(Integer.valueOf(last.group(2)), ReplyText.ofText(last.group(1) + rest));
        }
        return new Words(null, ReplyText.ofText(text));
    }

    private static boolean isKnown(String number, List<Texted> texted) {
        return texted.stream().anyMatch(each -> each.number() == Integer.parseInt(number));
    }

    private static String key(String messageId) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
