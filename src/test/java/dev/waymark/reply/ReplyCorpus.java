package dev.waymark.reply;

import dev.waymark.reply.MailProgram.Place;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers as people and programs send them, each with what is to become of it: mail programs, languages, places and
 * signatures in every combination, and after them whatever else comes to such an address.
 */
final class ReplyCorpus {

    private static final String LINK = "http://localhost:8080/engagements/1f1c3b8e/actions/5c0b9f7a";

    /** The mail that is answered, as text. */
    static final String REMINDER = """
            Hello Lena Leader,

            The day of an action is near.

            * Action to do
              Program of Lena Leader
              Due Thursday, 4 February 2027

            Open the action plan: %s

            You can simply answer this mail: what you write becomes a comment on the action.

            --\s
            Waymark
            You get this mail because the action is in your plan.""".formatted(LINK);

    private final List<Case> cases = new ArrayList<>();

    private ReplyCorpus() {}

    /**
     * One mail and what is to become of it.
     *
     * @param mail given the address that Lena's reminder is answered to
     * @param expected {@code comment: …}, {@code done}, {@code done: …}, or {@code refused: …} with the outcome
     */
    record Case(String name, Function<String, IncomingMail> mail, String expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() {
        ReplyCorpus corpus = new ReplyCorpus();
        for (MailProgram program : MailProgram.values()) {
            for (Language language : Language.values()) {
                corpus.top(program, language);
                if (program.quotes) {
                    corpus.elsewhere(program, language);
                }
            }
        }
        corpus.shapes();
        corpus.doneOrNot();
        corpus.automatic();
        corpus.bounces();
        corpus.forged();
        corpus.unusable();
        return corpus.cases;
    }

    private void top(MailProgram program, Language in) {
        answer(program, in, "a line", in.line, "comment: " + in.line);
        answer(program, in, "paragraphs", in.paragraphs, "comment: " + in.paragraphs);
        answer(program, in, "done", in.done, "done");
        answer(program, in, "done with a note", in.doneWithNote, "done: " + note(in));
        answer(program, in, "a closing", in.line + "\n\n" + in.closing, "comment: " + in.line);
        answer(
                program,
                in,
                "a signature",
                in.question + "\n\n-- \n" + in.closing.substring(in.closing.indexOf("Lena Leader")),
                "comment: " + in.question);
    }

    private void elsewhere(MailProgram program, Language in) {
        if (program == MailProgram.IPHONE) {
            return;
        }
        for (Place place : new Place[] {Place.BELOW, Place.BETWEEN}) {
            put(
                    program + ", " + in + ", written " + place,
                    to -> new IncomingMail(to).parts(program.answer(in, to, in.line, place, REMINDER)),
                    "comment: " + in.line);
        }
        put(
                program + ", " + in + ", done written BELOW",
                to -> new IncomingMail(to).parts(program.answer(in, to, in.doneWithNote, Place.BELOW, REMINDER)),
                "done: " + note(in));
    }

    private static String note(Language in) {
        return in.doneWithNote.substring(in.doneWithNote.indexOf('\n')).strip();
    }

    private void answer(MailProgram program, Language in, String what, String words, String expected) {
        put(
                program + ", " + in + ", " + what,
                to -> new IncomingMail(to).parts(program.answer(in, to, words, Place.ABOVE, REMINDER)),
                expected);
    }

    private void shapes() {
        plain("a bare answer without any quote", "Went well.", "comment: Went well.");
        plain("windows line ends", "One\r\n\r\nTwo\r\n", "comment: One\n\nTwo");
        plain("old mac line ends", "One\rTwo", "comment: One\nTwo");
        plain("invisible characters", "\uFEFF\u200BWent\u00A0well.\u00AD", "comment: Went well.");
        plain("decomposed accents", "J'ai termine\u0301 hier.", "comment: J'ai terminé hier.");
        plain("emoji", "Went well 🎉👍🏽", "comment: Went well 🎉👍🏽");
        plain("many blank lines", "One\n\n\n\n\nTwo", "comment: One\n\nTwo");
        plain(
                "a sentence that begins like an attribution",
                "On Monday I wrote:\n\nplease come.\n\nShe came.",
                "comment: On Monday I wrote:\n\nplease come.\n\nShe came.");
        plain(
                "a German sentence that begins like an attribution",
                "Am Montag schrieb ich ihm:\nBitte komm.",
                "comment: Am Montag schrieb ich ihm:\nBitte komm.");
        plain(
                "a question repeated before a quoted line",
                "To your question:\n> Action to do\nYes, on Friday.",
                "comment: To your question:\n\nYes, on Friday.");
        plain(
                "a list that looks like a head",
                "From: the team\nNothing else.",
                "comment: From: the team\nNothing else.");
        plain(
                "regards that are content",
                "I gave her your best regards.\nBest regards came back, from her and from Tom.",
                "comment: I gave her your best regards.\nBest regards came back, from her and from Tom.");
        plain(
                "an attribution right above which somebody writes",
                "Went well.\nOn Wed, Feb 3, 2027 at 10:15 AM Waymark <\nreply@localhost> wrote:\n> Hello",
                "comment: Went well.");
        plain(
                "a German one, the name first",
                "Lief gut.\nWaymark <reply@localhost> schrieb am 03.02.2027 um 10:15:\n> Hello",
                "comment: Lief gut.");
        plain("a name at the end", "See you there.\n\nLena", "comment: See you there.");
        plain("a name with initial", "See you there.\nL. Leader", "comment: See you there.");
        plain("regards and name in a line", "See you there.\nLG Lena", "comment: See you there.");
        plain("somebody else's name at the end", "I asked\nTom", "comment: I asked\nTom");
        plain(
                "Polish, where nobody taught us the words",
                "Poszło dobrze.\n\nW dniu śr., 3 lut 2027 o 10:15 Waymark <reply@localhost> napisał(a):\n\n> Hello Lena\n> x",
                "comment: Poszło dobrze.");
        plain(
                "Czech, with the marker of our own above a quote that nothing else marks",
                "Šlo to dobře.\n\n-- Your answer goes above this line --\n\nHello Lena Leader,\n\nThe day is near.",
                "comment: Šlo to dobře.");
        plain(
                "Swedish, an Outlook head",
                "Det gick bra.\n\nFrån: Waymark <reply@localhost>\nSkickat: den 3 februari 2027 10:15\nTill: Lena\n"
                        + "Ämne: Action to do\n\nHello Lena",
                "comment: Det gick bra.");
        plain(
                "Spanish",
                "Salió bien.\n\nEl mié, 3 feb 2027 a las 10:15, Waymark (<reply@localhost>) escribió:\n\n> Hello\n",
                "comment: Salió bien.");
        plain(
                "Italian",
                "È andata bene.\n\nIl giorno mer 3 feb 2027 alle ore 10:15 Waymark <reply@localhost> ha scritto:\n\n> Hello",
                "comment: È andata bene.");
        plain(
                "Dutch",
                "Het ging goed.\n\nOp wo 3 feb 2027 om 10:15 schreef Waymark <reply@localhost>:\n\n> Hello",
                "comment: Het ging goed.");
        plain(
                "forwarded below",
                "See below.\n\nBegin forwarded message:\n\nFrom: Tom\nSubject: x\nDate: y\n\nHidden",
                "comment: See below.");
        plain("deeper quotes", "Yes.\n\n> No.\n>> Maybe?\n> > Really?", "comment: Yes.");
        put(
                "quoted-printable with an unknown charset",
                to -> new IncomingMail(to)
                        .raw("Content-Type: text/plain; charset=unknown-8bit\n"
                                + "Content-Transfer-Encoding: quoted-printable\n\nGr=C3=B6=C3=9Ferer Erfolg"),
                "comment: Größerer Erfolg");
        put("no content type at all", to -> new IncomingMail(to).raw("\nWent well."), "comment: Went well.");
        put(
                "base64 in latin 1",
                to -> new IncomingMail(to)
                        .raw("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n"
                                + Base64.getEncoder().encodeToString(new byte[] {'G', 'r', (byte) 0xFC, 'n'})),
                "comment: Grün");
        put(
                "a photograph attached",
                to -> new IncomingMail(to).plain("Look!").attached("whiteboard.jpg", "image/jpeg", new byte[300_000]),
                "comment: Look!");
        put(
                "a text file attached",
                to -> new IncomingMail(to)
                        .plain("See the file.")
                        .attached("notes.txt", "text/plain", "Not for the plan".getBytes()),
                "comment: See the file.");
        put(
                "a mail attached",
                to -> new IncomingMail(to)
                        .raw(
                                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nAs agreed.\n"
                                        + "--b\nContent-Type: message/rfc822\n\nSubject: secret\n\nSecret\n--b--\n"),
                "comment: As agreed.");
        put(
                "plain text that is empty beside HTML that is not",
                to -> new IncomingMail(to).plain(" \n").html("<p>Went <b>well</b>.</p>"),
                "comment: Went well.");
        put(
                "HTML with scripts and hidden text",
                to -> new IncomingMail(to)
                        .html("<style>p{color:red}</style><script>alert(1)</script><p>Went well.</p>"
                                + "<div style=\"display:none\">tracking</div><img src=x onerror=alert(1)>"),
                "comment: Went well.");
        put(
                "HTML with a list and a table",
                to -> new IncomingMail(to)
                        .html("<p>Two things:</p><ul><li>one</li><li>two</li></ul><table><tr><td>a</td></tr></table>"),
                "comment: Two things:\n\n- one\n- two\na");
        put(
                "HTML with a signature of Gmail",
                to -> new IncomingMail(to)
                        .html(
                                "<div>Yes.</div><span class=\"gmail_signature_prefix\">-- </span><br>"
                                        + "<div class=\"gmail_signature\" data-smartmail=\"gmail_signature\">Lena, Sales</div>"),
                "comment: Yes.");
        put(
                "HTML of Proton",
                to -> new IncomingMail(to)
                        .html("<div>Yes.</div><div class=\"protonmail_signature_block\">Sent with Proton Mail</div>"
                                + "<div class=\"protonmail_quote\">On Wednesday, February 3rd, 2027 at 10:15 AM, Waymark"
                                + " wrote:<br><blockquote class=\"protonmail_quote\">Hello</blockquote></div>"),
                "comment: Yes.");
        put(
                "HTML of Thunderbird",
                to -> new IncomingMail(to)
                        .html(
                                "<p>Yes.</p><div class=\"moz-cite-prefix\">Am 03.02.27 um 10:15 schrieb Waymark:<br></div>"
                                        + "<blockquote type=\"cite\" cite=\"mid:x\">Hello</blockquote><p>And more.</p>"
                                        + "<pre class=\"moz-signature\">-- \nLena</pre>"),
                "comment: Yes.\n\nAnd more.");
        put(
                "format=flowed with deleted spaces",
                to -> new IncomingMail(to)
                        .raw("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\nWent wel \nl.\n"),
                "comment: Went well.");
        put(
                "the address in the other case, as some servers write it",
                to -> new IncomingMail(to.toUpperCase()).plain("Went well."),
                "comment: Went well.");
        put(
                "the sender's address in the other case",
                to -> new IncomingMail(to).from("LENA@Example.ORG").plain("Went well."),
                "comment: Went well.");
        put(
                "the address only in the server's own header",
                to -> new IncomingMail("Undisclosed <reply@localhost>")
                        .header("Delivered-To", to)
                        .plain("Went well."),
                "comment: Went well.");
        put(
                "the address among copies",
                to -> new IncomingMail("coach@example.org")
                        .header("Cc", "Waymark <" + to + ">")
                        .plain("Went well."),
                "comment: Went well.");
        put(
                "no Message-ID",
                to -> new IncomingMail(to).messageId(null).plain("Went well without a number."),
                "comment: Went well without a number.");
        put(
                "submitted by no program, as its header says",
                to -> new IncomingMail(to).header("Auto-Submitted", "no").plain("Went well."),
                "comment: Went well.");
        put(
                "a normal precedence",
                to -> new IncomingMail(to).header("Precedence", "normal").plain("Went well."),
                "comment: Went well.");
    }

    private void doneOrNot() {
        for (String word : new String[] {
            "done",
            "Done",
            "DONE",
            "done.",
            "done!",
            "*done*",
            "\"done\"",
            " done ",
            "Done :-)",
            "✅ done",
            "– done –",
            "erledigt",
            "Erledigt!",
            "ERLEDIGT ✔",
            "fait",
            "Fait.",
            "Terminé",
            "terminé !",
            "TERMINE"
        }) {
            plain("the word alone: " + word, word, "done");
        }
        plain("a note right below", "done\nEasier than I thought", "done: Easier than I thought");
        plain("done and a name", "Done.\n\nLena", "done");
        for (String words : new String[] {
            "done?",
            "Not done",
            "Done, thanks",
            "done with the first half",
            "Nicht erledigt",
            "Fait accompli",
            "undone",
            "Hi,\ndone",
            "erledigt?"
        }) {
            plain("a comment, not done: " + words.replace('\n', ' '), words, "comment: " + words);
        }
    }

    private void automatic() {
        header("Auto-Submitted", "auto-replied");
        header("Auto-Submitted", "auto-generated; owner-email=\"lena@example.org\"");
        header("Auto-Submitted", "auto-notified");
        header("Precedence", "bulk");
        header("Precedence", "junk");
        header("Precedence", "list");
        header("Precedence", "auto_reply");
        header("X-Autoreply", "yes");
        header("X-Autorespond", "vacation");
        header("X-Autoresponder", "1");
        header("X-Auto-Reply", "yes");
        header("X-Mail-Autoreply", "true");
        header("Return-Path", "<>");
        header("Return-Path", "< >");
        header("List-Id", "<all.example.org>");
        header("List-Unsubscribe", "<mailto:off@example.org>");
        for (String subject : new String[] {
            "Automatic reply: Action to do",
            "Auto-Reply: Action to do",
            "AutoReply: Re: Action to do",
            "Out of Office: Action to do",
            "Out of the office until Monday",
            "Automatische Antwort: Action to do",
            "Abwesenheitsnotiz: Action to do",
            "Abwesend: Action to do",
            "Réponse automatique : Action to do",
            "Absence du bureau : Action to do",
            "Respuesta automática: Action to do"
        }) {
            put(
                    "out of office: " + subject,
                    to -> new IncomingMail(to).subject(subject).plain("I am away. In urgent cases ask Tom."),
                    "refused: AUTOMATIC");
        }
        put(
                "a calendar's answer",
                to -> new IncomingMail(to)
                        .raw(
                                "Content-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"),
                "refused: AUTOMATIC");
    }

    private void header(String name, String value) {
        put(
                "by a program: " + name + ": " + value,
                to -> new IncomingMail(to).header(name, value).plain("I am away until Monday."),
                "refused: AUTOMATIC");
    }

    private void bounces() {
        for (String report : new String[] {"delivery-status", "disposition-notification", "feedback-report"}) {
            put(
                    "a report: " + report,
                    to -> new IncomingMail(to)
                            .plain("Your message could not be delivered.")
                            .report(report),
                    "refused: BOUNCED");
        }
        for (String from : new String[] {
            "MAILER-DAEMON@example.org", "Mail Delivery System <Mailer-Daemon@mx.example.org>", "postmaster@example.org"
        }) {
            put(
                    "from " + from,
                    to -> new IncomingMail(to).from(from).plain("Undelivered Mail Returned to Sender"),
                    "refused: BOUNCED");
        }
        put(
                "our own mail",
                to -> new IncomingMail(to).from("Waymark <waymark@localhost>").plain("Hello"),
                "refused: LOOPED");
        put(
                "from the address that answers go to",
                to -> new IncomingMail(to).from("reply@localhost").plain("Hello"),
                "refused: LOOPED");
    }

    private void forged() {
        forged("another number", to -> to.replaceFirst("\\+[0-9a-z]+-", "+zzzz-"));
        forged("a number beyond all", to -> to.replaceFirst("\\+[0-9a-z]+-", "+zzzzzzzzzzzzz-"));
        forged("the last digit changed", to -> changed(to, to.indexOf('@') - 1));
        forged("the first digit changed", to -> changed(to, to.indexOf('-') + 1));
        forged("no signature but zeros", to -> to.replaceFirst("-[0-9a-f]{32}", "-" + "0".repeat(32)));
        put(
                "disowned by the sender's domain",
                to -> new IncomingMail(to)
                        .header("Authentication-Results", "mx.localhost; spf=fail; dmarc=fail header.from=example.org")
                        .plain("done"),
                "refused: FORGED");
        for (String address : new String[] {
            "reply@localhost", "reply+@localhost", "reply+1@localhost", "reply+1-abc@localhost", "somebody@localhost"
        }) {
            put("nobody's address: " + address, to -> new IncomingMail(address).plain("done"), "refused: UNKNOWN");
        }
        put(
                "the right name at another host",
                to -> new IncomingMail(to.replace("@localhost", "@localhost.example.org")).plain("done"),
                "refused: UNKNOWN");
        for (String from : new String[] {
            "tom@example.org",
            "Lena Leader <lena.leader@private.example>",
            "\"lena@example.org\" <eve@example.com>",
            "lena@example.org.example.com",
            "lena@example.org, eve@example.com",
            "lena+coaching@example.org",
            "not an address at all"
        }) {
            put(
                    "another sender: " + from,
                    to -> new IncomingMail(to).from(from).plain("done"),
                    "refused: WRONG_SENDER");
        }
        put(
                "found good by our own server",
                to -> new IncomingMail(to)
                        .header("Authentication-Results", "mx.localhost; dmarc=pass header.from=example.org")
                        .plain("Went well."),
                "comment: Went well.");
        put(
                "disowned by a server that is not ours",
                to -> new IncomingMail(to)
                        .header("Authentication-Results", "mx.example.com; dmarc=fail")
                        .plain("Went well."),
                "comment: Went well.");
    }

    private void forged(String what, Function<String, String> change) {
        put("forged: " + what, to -> new IncomingMail(change.apply(to)).plain("done"), "refused: FORGED");
    }

    private static String changed(String address, int at) {
        char digit = address.charAt(at);
        return address.substring(0, at) + (digit == '0' ? '1' : '0') + address.substring(at + 1);
    }

    private void unusable() {
        plain("nothing at all", "", "refused: EMPTY");
        plain("blank lines", "\n \n\u00A0\n", "refused: EMPTY");
        plain("only a quote", "> Hello\n> Lena", "refused: EMPTY");
        plain("only a signature", "-- \nLena Leader", "refused: EMPTY");
        plain("only a device", "Sent from my iPhone", "refused: EMPTY");
        plain("only regards", "Viele Grüße\nLena", "refused: EMPTY");
        put(
                "only a file",
                to -> new IncomingMail(to).plain("").attached("plan.pdf", "application/pdf", new byte[100]),
                "refused: EMPTY");
        put("only a picture in HTML", to -> new IncomingMail(to).html("<img src=\"cid:1\">"), "refused: EMPTY");
        plain("as long as a comment may be", "x".repeat(2000), "comment: " + "x".repeat(2000));
        plain("longer than a comment may be", "x".repeat(2001), "refused: TOO_LARGE");
        plain("longer than anybody writes", "x\n".repeat(200_000), "refused: TOO_LARGE");
        put("parts within parts", to -> new IncomingMail(to).raw(nested(20)), "refused: TOO_LARGE");
        put(
                "more parts than a mail has",
                to -> new IncomingMail(to)
                        .raw("Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\nContent-Type: text/plain\n\nx\n".repeat(80) + "--b--\n"),
                "refused: TOO_LARGE");
    }

    private static String nested(int depth) {
        String inner = "Content-Type: text/plain\n\ndeep\n";
        for (int i = 0; i < depth; i++) {
            inner = "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n" + inner + "\n--b" + i
                    + "--\n";
        }
        return inner;
    }

    private void plain(String name, String words, String expected) {
        put(name, to -> new IncomingMail(to).plain(words), expected);
    }

    private void put(String name, Function<String, IncomingMail> mail, String expected) {
        cases.add(new Case(name, mail, expected));
    }

    static Stream<Case> stream() {
        return all().stream();
    }
}
