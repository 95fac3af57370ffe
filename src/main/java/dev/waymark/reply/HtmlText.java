package dev.waymark.reply;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns an HTML mail into lines, in which what mail programs mark as quoted begins with {@code >}. */
final class HtmlText implements NodeVisitor {

    /** What mail programs mark as a signature, and what is not to be seen. */
    private static final String UNWRITTEN = "head, script, style, title, template, [hidden],"
            + " [style~=(?i)display:\\s*none],"
            + " .gmail_signature, .gmail_signature_prefix, [data-smartmail=gmail_signature], .moz-signature,"
            + " .protonmail_signature_block, #Signature, #signature, #ms-outlook-mobile-signature,"
            + " [id^=AppleMailSignature], [id^=x_Signature]";

    private static final String QUOTE = "blockquote, .yahoo_quoted, [name=quote], #appendonsend ~ *,"
            + " #mail-editor-reference-message-container, .protonmail_quote";

    private static final Set<String> TIGHT = Set.of(
            "address",
            "article",
            "body",
            "center",
            "div",
            "footer",
            "form",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "section",
            "table",
            "td",
            "tr",
            "ul",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int depth;
    private int verbatim;
    private boolean blank = true;

    private HtmlText() {}

    static String of(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(UNWRITTEN).remove();
        body.select(QUOTE).forEach(quote -> quote.attr("waymark-quote", true));
        HtmlText lines = new HtmlText();
        body.traverse(lines);
        lines.end();
        return lines.text.toString();
    }

    @Override
    public void head(Node node, int level) {
        if (node instanceof TextNode words) {
            append(verbatim > 0 ? words.getWholeText() : words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        if (element.normalName().equals("br")) {
            newLine();
            return;
        }
        if (isBlock(element)) {
            end();
        }
        if (isSpaced(element)) {
            gap();
        }
        if (element.normalName().equals("pre")) {
            verbatim++;
        }
        if (element.normalName().equals("li")) {
            line.append("- ");
        }
        if (element.hasAttr("waymark-quote")) {
            depth++;
        }
    }

    @Override
    public void tail(Node node, int level) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (isBlock(element)) {
            end();
        }
        if (isSpaced(element)) {
            gap();
        }
        if (element.normalName().equals("pre")) {
            verbatim--;
        }
        if (element.hasAttr("waymark-quote")) {
            depth--;
        }
    }

    private void append(String words) {
        for (String part : words.split("(?<=\\n)")) {
            boolean ends = part.endsWith("\n");
            line.append(ends ? part.substring(0, part.length() - 1) : part);
            if (ends) {
                newLine();
            }
        }
    }

    private static boolean isBlock(Element element) {
        return TIGHT.contains(element.normalName()) || element.normalName().equals("p");
    }

    /** Paragraphs keep a distance, except those of Outlook, which are its lines. */
    private static boolean isSpaced(Element element) {
        return element.normalName().equals("p")
                && element.classNames().stream().noneMatch(name -> name.contains("MsoNormal"))
                && !element.attr("style").replace(" ", "").contains("margin:0");
    }

    /** What stands between blocks is no line; a space that does not break is one. */
    private void end() {
        if (line.toString().isBlank()) {
            line.setLength(0);
        } else {
            newLine();
        }
    }

    private void gap() {
        if (!blank) {
            write("");
        }
    }

    private void newLine() {
        write(
                verbatim > 0
                        ? line.toString()
                        : line.toString().replaceAll(" +", " ").strip());
        line.setLength(0);
    }

    private void write(String words) {
        blank = words.isEmpty();
        text.append(depth > 0 ? "> " : "").append(words).append('\n');
    }
}
