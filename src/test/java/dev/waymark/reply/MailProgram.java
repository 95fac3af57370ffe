package dev.waymark.reply;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * How the mail programs of this world put an answer and what it answers to into one mail; shapes seen in the mails of
 * each, with words of our own.
 */
enum MailProgram {
    GMAIL(true) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    place.around(words, wrapped(in.gmail.formatted(to)), quoted(original)),
                    "<div dir=\"ltr\">" + divs(words) + "</div><br><div class=\"gmail_quote gmail_quote_container\">"
                            + "<div dir=\"ltr\" class=\"gmail_attr\">" + escaped(in.gmail.formatted(to)) + "<br></div>"
                            + "<blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex\">" + divs(original)
                            + "</blockquote></div>",
                    "UTF-8",
                    false);
        }
    },
    GMAIL_HTML_ONLY(true) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            String attribution =
                    "<div dir=\"ltr\" class=\"gmail_attr\">" + escaped(in.gmail.formatted(to)) + "<br></div>";
            String html = switch (place) {
                case ABOVE ->
                    "<div dir=\"ltr\">" + divs(words) + "</div><br><div class=\"gmail_quote\">" + attribution
                            + blockquote(divs(original)) + "</div>";
                case BELOW ->
                    "<div dir=\"ltr\"><br></div><div class=\"gmail_quote\">" + attribution + blockquote(divs(original))
                            + divs(words) + "</div>";
                case BETWEEN ->
                    "<div class=\"gmail_quote\">" + attribution
                            + blockquote(divs(head(original))) + "<div><br></div>" + divs(words)
                            + "<div><br></div>" + blockquote(divs(tail(original))) + "</div>";
            };
            return new Parts(null, html, "UTF-8", false);
        }

        private String blockquote(String html) {
            return "<blockquote class=\"gmail_quote\" style=\"margin:0px\">" + html + "</blockquote>";
        }
    },
    APPLE_MAIL(true) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            String quote = quoted(in.apple.formatted(to) + "\n\n" + original);
            return new Parts(place.around(words, "", quote), null, "UTF-8", false);
        }
    },
    IPHONE(true) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            String quote = quoted(in.apple.formatted(to) + "\n\n" + original);
            return new Parts(place.around(words + "\n\n" + in.iphone, "", quote), null, "UTF-8", false);
        }
    },
    IPHONE_HTML_ONLY(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    null,
                    "<html><head><style>p {margin: 0}</style></head><body dir=\"auto\">" + divs(words)
                            + "<div><br id=\"lineBreakAtBeginningOfSignature\"><div dir=\"ltr\">" + escaped(in.iphone)
                            + "</div><div dir=\"ltr\"><br><blockquote type=\"cite\">"
                            + escaped(in.apple.formatted(to)) + "<br><br></blockquote></div>"
                            + "<blockquote type=\"cite\"><div dir=\"ltr\">" + divs(original)
                            + "</div></blockquote></div></body></html>",
                    "UTF-8",
                    false);
        }
    },
    OUTLOOK_PLAIN(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    words + "\n\n" + in.separator + "\n" + head(in, to, in == Language.FRENCH ? " : " : ": ") + "\n\n"
                            + original,
                    null,
                    "windows-1252",
                    false);
        }
    },
    OUTLOOK_HTML_ONLY(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    null,
                    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>"
                            + "p.MsoNormal {margin:0cm; font-size:11.0pt;}</style></head><body lang=\"EN-US\">"
                            + "<div class=\"WordSection1\">" + normal(words)
                            + "<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>"
                            + "<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\">"
                            + "<p class=\"MsoNormal\">" + bold(in, to) + "</p></div></div>"
                            + "<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>" + normal(original)
                            + "</div></body></html>",
                    "windows-1252",
                    false);
        }

        private String normal(String text) {
            return text.lines()
                    .map(line ->
                            "<p class=\"MsoNormal\">" + (line.isBlank() ? "<o:p>&nbsp;</o:p>" : escaped(line)) + "</p>")
                    .collect(Collectors.joining("\r\n"));
        }
    },
    OUTLOOK_WEB_HTML_ONLY(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    null,
                    "<html><head><style type=\"text/css\">P {margin-top:0;margin-bottom:0;}</style></head><body dir=\"ltr\">"
                            + elements(words)
                            + "<div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\">"
                            + "<div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri\">" + bold(in, to)
                            + "</font><div>&nbsp;</div></div><div>" + divs(original) + "</div></body></html>",
                    "UTF-8",
                    false);
        }

        private String elements(String text) {
            return text.lines()
                    .map(line -> "<div class=\"elementToProof\" style=\"font-size:12pt\">"
                            + (line.isBlank() ? "<br>" : escaped(line)) + "</div>")
                    .collect(Collectors.joining());
        }
    },
    OUTLOOK_MOBILE(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    words + "\n\n" + in.outlookMobile + "\n________________________________\n"
                            + head(in, to, in == Language.FRENCH ? " : " : ": ") + "\n\n" + original,
                    null,
                    "UTF-8",
                    false);
        }
    },
    THUNDERBIRD(true) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    place.around(flowed(words), in.thunderbird, quoted(original)),
                    null,
                    in == Language.FRENCH ? "UTF-8" : "ISO-8859-15",
                    true);
        }

        private String flowed(String text) {
            return text.replace(", ", ", \n").replace("-- \n", "-- \n");
        }
    },
    YAHOO(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    " " + words + "\n\n    " + in.yahoo.formatted(to) + "  \n \n " + original.replace("\n", "\n "),
                    null,
                    "UTF-8",
                    false);
        }
    },
    YAHOO_HTML_ONLY(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    null,
                    "<html><body><div class=\"ydp1yahoo-style-wrap\">" + divs(words)
                            + "</div><div id=\"ydp2yahoo_quoted\""
                            + " class=\"yahoo_quoted\"><div><div>" + escaped(in.yahoo.formatted(to)) + "</div>"
                            + divs(original) + "</div></div></body></html>",
                    "UTF-8",
                    false);
        }
    },
    GMX_HTML_ONLY(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    null,
                    "<html><head></head><body><div style=\"font-family: Verdana;\">" + divs(words) + "<div>&nbsp;"
                            + "<div name=\"quote\" style=\"margin:10px 5px 5px 10px;\"><div style=\"margin:0 0 10px 0;\">"
                            + "<b>" + in.head[1] + ":</b>&nbsp;" + escaped(in.head[4]) + "<br/><b>" + in.head[0]
                            + ":</b>&nbsp;&quot;Waymark&quot; &lt;" + to + "&gt;<br/><b>" + in.head[2]
                            + ":</b>&nbsp;lena@example.org<br/><b>" + in.head[3] + ":</b>&nbsp;Action to do</div>"
                            + "<div name=\"quoted-content\">" + divs(original)
                            + "</div></div></div></div></body></html>",
                    "UTF-8",
                    false);
        }
    },
    GMX_PLAIN(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    words + "\n\n\n" + in.head[1] + ": " + in.head[4] + "\n" + in.head[0] + ": \"Waymark\" <" + to
                            + ">\n" + in.head[2] + ": lena@example.org\n" + in.head[3] + ": Action to do\n" + original,
                    null,
                    "UTF-8",
                    false);
        }
    },
    SAMSUNG(false) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    words + "\n\n\n" + in.samsung + "\n" + in.head[0] + ": Waymark <" + to + "> \n" + in.head[5]
                            + ": 03.02.27  10:15  (GMT+01:00) \n" + in.head[2] + ": Lena Leader <lena@example.org> \n"
                            + in.head[3] + ": Action to do \n\n" + original,
                    null,
                    "UTF-8",
                    false);
        }
    },
    K9(true) {
        @Override
        Parts answer(Language in, String to, String words, Place place, String original) {
            return new Parts(
                    place.around(words, in.k9.formatted(to), quoted(original).replace("> ", ">")),
                    null,
                    "UTF-8",
                    false);
        }
    };

    /** Whether it marks what it quotes, so that people may write below and in between. */
    final boolean quotes;

    MailProgram(boolean quotes) {
        this.quotes = quotes;
    }

    /** Where people write. */
    enum Place {
        ABOVE,
        BELOW,
        BETWEEN;

        String around(String words, String attribution, String quote) {
            List<String> lines = quote.lines().toList();
            String attributed = attribution.isEmpty() ? "" : attribution + "\n";
            return switch (this) {
                case ABOVE -> words + "\n\n" + attributed + quote;
                case BELOW -> attributed + quote + "\n\n" + words;
                case BETWEEN ->
                    attributed + String.join("\n", lines.subList(0, 4)) + "\n\n" + words + "\n\n"
                            + String.join("\n", lines.subList(4, lines.size()));
            };
        }
    }

    /**
     * @param plain null where there is HTML only
     * @param html null where there is plain text only
     */
    record Parts(String plain, String html, String charset, boolean flowed) {}

    abstract Parts answer(Language in, String to, String words, Place place, String original);

    private static String quoted(String text) {
        return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** As Gmail breaks it: right in the address, where the line is too long. */
    private static String wrapped(String attribution) {
        int bracket = attribution.indexOf('<');
        return attribution.substring(0, bracket + 1) + "\n" + attribution.substring(bracket + 1);
    }

    private static String head(Language in, String to, String colon) {
        return in.head[0] + colon + "Waymark <" + to + ">\n" + in.head[1] + colon + in.head[4] + "\n" + in.head[2]
                + colon + "Lena Leader <lena@example.org>\n" + in.head[3] + colon + "Action to do (Lena Leader)";
    }

    private static String bold(Language in, String to) {
        return head(in, to, "\t")
                .lines()
                .map(line -> "<b>" + line.substring(0, line.indexOf('\t')) + (in == Language.FRENCH ? "&nbsp;" : "")
                        + ":</b> " + escaped(line.substring(line.indexOf('\t') + 1)))
                .collect(Collectors.joining("<br>\r\n"));
    }

    private static String divs(String text) {
        return text.lines()
                .map(line -> "<div>" + (line.isBlank() ? "<br>" : escaped(line)) + "</div>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String head(String original) {
        return String.join("\n", original.lines().toList().subList(0, 4));
    }

    private static String tail(String original) {
        List<String> lines = original.lines().toList();
        return String.join("\n", lines.subList(4, lines.size()));
    }
}
