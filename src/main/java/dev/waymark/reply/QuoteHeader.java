package dev.waymark.reply;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the lines by which mail programs announce what they quote, in the languages that people here write in. */
final class QuoteHeader {

    private static final int LONGEST_ATTRIBUTION = 5;
    private static final int LONGEST_BLOCK = 8;
    private static final int LONGEST_LINE = 500;

    private static final Pattern QUOTED = Pattern.compile("^ ?>.*");

    /** A moment or an address: without one, a line that ends with a colon is somebody's own sentence. */
    private static final Pattern TELLING =
            Pattern.compile("\\b(19|20)\\d\\d\\b|\\b\\d{1,2}[:.hH]\\d{2}\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}\\b|@");

    /** Begins with what announces a date. */
    private static final Pattern DATED = Pattern.compile(
            "(On\\b.*\\bwrote ?:?|Am\\b.*\\bschrieb\\b.*:|Le\\b.*\\ba écrit ?:" // English, German, French
                    + "|El\\b.*\\bescribió ?:|Il\\b.*\\bha scritto ?:|Op\\b.*\\bschreef\\b.*:|Em\\b.*\\bescreveu ?:)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Begins with whoever wrote. */
    private static final Pattern NAMED = Pattern.compile(
            "(.* wrote on .*:|.*> wrote ?:|.*\\bschrieb am\\b.*:|.*\\bhat am\\b.*\\bgeschrieben ?:|.*> a écrit ?:"
                    + "|.*\\ba écrit le\\b.*:)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SEPARATOR = Pattern.compile("-{2,} ?(Original|Ursprüngliche|Weitergeleitete|Message|"
            + "Mensaje|Messaggio|Forwarded|Oorspronkelijk|Mensagem|Urspr)[^-]{0,40}-{2,}"
            + "|(Begin forwarded message|Anfang der weitergeleiteten (Nachricht|E-?Mail)"
            + "|Début du message (réexpédié|transféré)) ?:");

    private static final Pattern SENDER =
            Pattern.compile("\\*?(From|Von|De|Da|Van|Från|Fra|Expéditeur|Absender) ?\\*? ?:\\*? ?\\S.*");

    private static final Pattern FIELD =
            Pattern.compile("\\*?(From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|Antwort an|Kopie"
                    + "|De|Envoyé( le)?|À|A|Objet|Répondre à|Expéditeur|Absender|Enviado( el)?|Fecha|Para|Asunto"
                    + "|Da|Inviato|Data|Oggetto|Van|Verzonden|Aan|Onderwerp|Från|Skickat|Till|Ämne) ?\\*? ?:.*");

    private QuoteHeader() {}

    static boolean isQuoted(String line) {
        return QUOTED.matcher(line).matches();
    }

    /** A line after which comes nothing but the quoted mail. */
    static boolean isSeparator(String line) {
        return SEPARATOR.matcher(line.strip()).matches();
    }

    /** How many lines from here on say who wrote what follows, and when; 0 where none does. */
    static int attribution(List<String> lines, int from) {
        for (int end = from; end < Math.min(lines.size(), from + LONGEST_ATTRIBUTION); end++) {
            String line = lines.get(end);
            if (line.isBlank() || line.length() > LONGEST_LINE || isQuoted(line)) {
                return 0;
            }
            boolean dated = matches(DATED, lines, from, end);
            if (dated || matches(NAMED, lines, from, end)) {
                return beginsLater(lines, from, end, dated) ? 0 : end - from + 1;
            }
        }
        return 0;
    }

    /** Whether the lines above the attribution are somebody's own, with no blank line in between. */
    private static boolean beginsLater(List<String> lines, int from, int end, boolean dated) {
        for (int later = from + 1; later <= end; later++) {
            if (matches(DATED, lines, later, end) || !dated && matches(NAMED, lines, later, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Pattern pattern, List<String> lines, int from, int end) {
        String joined = lines.subList(from, end + 1).stream().map(String::strip).collect(Collectors.joining(" "));
        return pattern.matcher(joined).matches() && TELLING.matcher(joined).find();
    }

    /** How many of the last lines announce the quote that follows right after them, in whatever language. */
    static int announcement(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (end == 0 || !lines.get(end - 1).strip().endsWith(":")) {
            return 0;
        }
        String joined = "";
        for (int i = end - 1;
                i >= Math.max(0, end - LONGEST_ATTRIBUTION) && !lines.get(i).isBlank();
                i--) {
            joined = lines.get(i).strip() + " " + joined;
            if (TELLING.matcher(joined).find()) {
                return lines.size() - startOfSentence(lines, i);
            }
        }
        return 0;
    }

    /** An address may have been broken into the line above, which then ends with the bracket that opens it. */
    private static int startOfSentence(List<String> lines, int found) {
        int start = found;
        while (start > 0
                && !lines.get(start - 1).isBlank()
                && (lines.get(start - 1).strip().endsWith("<")
                        || lines.get(start - 1).strip().endsWith(","))) {
            start--;
        }
        return start;
    }

    /** Whether the head of a mail stands here, as Outlook and others put it above what they do not mark as quoted. */
    static boolean isHead(List<String> lines, int from) {
        if (!FIELD.matcher(lines.get(from).strip()).matches()) {
            return false;
        }
        boolean sender = false;
        int fields = 0;
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_BLOCK); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                break;
            }
            if (FIELD.matcher(line).matches()) {
                fields++;
                sender |= SENDER.matcher(line).matches();
            }
        }
        return sender && fields >= 3;
    }
}
