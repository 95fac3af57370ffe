package dev.waymark.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows how people and their devices sign. */
final class Signature {

    /** Name, role, company, address, numbers, and a notice on confidentiality: longer is somebody's text. */
    private static final int LONGEST = 25;

    private static final Pattern DELIMITER = Pattern.compile("--|—|__");

    private static final Pattern DEVICE = Pattern.compile(
            "(Sent from (my|Yahoo|Outlook|Mail|Proton|Gmail|Samsung)\\b.{0,60}"
                    + "|Sent (with|via|using) .{2,60}|Get Outlook for .{2,60}"
                    + "|Von meinem .{2,60}gesendet\\.?|Gesendet (von|mit|über|aus) .{2,80}|Outlook für .{2,60}"
                    + "|Diese Nachricht wurde von mein.{2,60}gesendet\\.?"
                    + "|Envoyé (de|depuis|avec|à partir de) .{2,80}|Télécharge[zr] Outlook .{2,60}"
                    + "|Obtenir Outlook .{2,60}|Enviado desde .{2,60}|Inviato da .{2,60}|Verstuurd vanaf .{2,60})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String FORMULA = "((with )?(best|kind|kindest|warm|warmest) (regards|wishes)|regards|best"
            + "|cheers|sincerely( yours)?|yours( sincerely| truly| faithfully)?|all the best|many greetings"
            + "|(mit )?(freundlichen|freundliche|besten|beste|herzlichen|herzliche|lieben|liebe|viele|vielen|schöne"
            + "|schönen|sonnige) (grüßen?|grüssen?|gruß|gruss)( aus \\p{L}+)?|grüße|grüsse|gruß|gruss|mfg|lg|vg|bg"
            + "|(bien )?(cordialement|amicalement)|bien à (vous|toi)|(meilleures|sincères|cordiales) salutations"
            + "|bonne (journée|soirée)|bien cordialement|salutations|à bientôt)";

    private static final Pattern CLOSING =
            Pattern.compile(FORMULA + "\\s*[,.!;–-]*\\s*(?<name>.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<String> name;

    /** @param name of the person who writes */
    Signature(String name) {
        this.name = words(name);
    }

    /** A line below which nothing is meant to be read. */
    static boolean isDelimiter(String line) {
        String stripped = line.strip();
        return DELIMITER.matcher(stripped).matches() || DEVICE.matcher(stripped).matches();
    }

    /** How many of the lines come before the closing formula or the name at their end. */
    int start(List<String> lines) {
        for (int i = Math.max(0, lines.size() - LONGEST); i < lines.size(); i++) {
            if (closes(lines, i)) {
                return i;
            }
        }
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        return last > 0 && isName(lines.get(last)) ? last : lines.size();
    }

    private boolean closes(List<String> lines, int at) {
        var closing = CLOSING.matcher(lines.get(at).strip());
        if (!closing.matches()) {
            return false;
        }
        String rest = closing.group("name");
        if (!rest.isEmpty()) {
            return isName(rest);
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next == lines.size() || isName(lines.get(next));
    }

    /** First name, both, or with an initial; nothing else beside them. */
    private boolean isName(String line) {
        List<String> found = List.copyOf(words(line));
        return !found.isEmpty()
                && found.stream()
                        .allMatch(word -> name.contains(word)
                                || word.length() == 1 && name.stream().anyMatch(known -> known.startsWith(word)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
