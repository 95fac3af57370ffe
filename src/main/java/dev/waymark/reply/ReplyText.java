package dev.waymark.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote in an answer, without what they quote and how they sign.
 *
 * @param done whether the first line says that the action is done
 * @param comment everything else, lines separated by {@code \n}; empty where there is nothing
 */
record ReplyText(boolean done, String comment) {

    /** Stands above the text of a reminder, so that it can be told from an answer in any language. */
    static final String MARKER = "Your answer goes above this line";

    /** {@code done}, alone in its line: a question or a sentence is a comment. */
    private static final Pattern DONE = Pattern.compile(
            "[^\\p{L}\\p{N}?]*(done|erledigt|fait|terminé|termine)[^\\p{L}\\p{N}?]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060-\\u2064\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2007\\u202F\\t]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern MANY_BLANK_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern RULE = Pattern.compile("[_*=-]{8,}");

    boolean isEmpty() {
        return !done && comment.isEmpty();
    }

    /** @param name of the person who writes, to know a signature by */
    static ReplyText of(String body, String name) {
        return said(written(lines(body), new Signature(name)));
    }

    /** Of a text message, which quotes nothing. */
    static ReplyText ofText(String text) {
        return said(text(lines(text)));
    }

    private static ReplyText said(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        Matcher done = DONE.matcher(first);
        if (!done.matches()) {
            return new ReplyText(false, text);
        }
        return new ReplyText(true, end < 0 ? "" : text.substring(end + 1).strip());
    }

    private static List<String> lines(String body) {
        String text = Normalizer.normalize(body, Normalizer.Form.NFC).replaceAll("\\r\\n?", "\n");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        text = CONTROL.matcher(text).replaceAll("");
        return text.lines().map(String::stripTrailing).toList();
    }

    /** Goes from top to bottom and keeps what stands between the quotes. */
    private static String written(List<String> lines, Signature signature) {
        List<String> kept = new ArrayList<>();
        List<String> part = new ArrayList<>();
        boolean signed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int attribution = QuoteHeader.attribution(lines, i);
            if (QuoteHeader.isQuoted(line) || attribution > 0) {
                close(part, kept, signature, attribution == 0);
                signed = false;
                if (attribution > 0) {
                    i += attribution - 1;
                    if (!isQuoteNext(lines, i + 1)) {
                        return text(kept);
                    }
                }
            } else if (isEnd(lines, i)) {
                break;
            } else if (Signature.isDelimiter(line)) {
                signed = true;
            } else if (!signed) {
                part.add(line);
            }
        }
        close(part, kept, signature, false);
        return text(kept);
    }

    private static void close(List<String> part, List<String> kept, Signature signature, boolean beforeQuote) {
        if (beforeQuote) {
            drop(part, part.size() - QuoteHeader.announcement(part));
        }
        while (!part.isEmpty()
                && (part.get(part.size() - 1).isBlank()
                        || RULE.matcher(part.get(part.size() - 1).strip()).matches())) {
            part.remove(part.size() - 1);
        }
        drop(part, signature.start(part));
        if (part.stream().anyMatch(line -> !line.isBlank())) {
            if (!kept.isEmpty()) {
                kept.add("");
            }
            kept.addAll(part);
        }
        part.clear();
    }

    private static void drop(List<String> lines, int from) {
        lines.subList(from, lines.size()).clear();
    }

    private static boolean isEnd(List<String> lines, int at) {
        return QuoteHeader.isSeparator(lines.get(at))
                || QuoteHeader.isHead(lines, at)
                || lines.get(at).contains(MARKER);
    }

    private static boolean isQuoteNext(List<String> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && QuoteHeader.isQuoted(lines.get(next));
    }

    private static String text(List<String> lines) {
        return MANY_BLANK_LINES
                .matcher(String.join("\n", lines))
                .replaceAll("\n\n")
                .strip();
    }
}
