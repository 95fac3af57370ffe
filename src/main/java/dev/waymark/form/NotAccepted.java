package dev.waymark.form;

/** Answers that were refused, with nothing changed; in words for the person who gave them. */
public class NotAccepted extends RuntimeException {

    private final String words;

    /** @param words {@code Label: what is wrong}, one after the other with semicolons between them */
    public NotAccepted(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
