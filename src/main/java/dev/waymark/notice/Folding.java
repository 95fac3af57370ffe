package dev.waymark.notice;

import java.nio.charset.StandardCharsets;

/** Breaks the lines of a calendar file as RFC 5545 counts them: in octets, and never inside a character. */
final class Folding {

    private static final int LONGEST_LINE = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    /** @param text folded in another measure, or not at all */
    static String inOctets(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int octets = 0;
        String whole = text.replace(BREAK, "");
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else if (octets + size > LONGEST_LINE) {
                folded.append(BREAK);
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return folded.toString();
    }
}
