package dev.waymark.action;

import dev.waymark.form.Refused;
import org.jspecify.annotations.Nullable;

/** Checks what people write, whichever way it comes in. */
final class Words {

    static final int WHAT = 300;
    static final int REASON = 500;
    static final int COMMENT = 2000;
    static final int NAME = 120;

    private Words() {}

    /** Stripped; refused where nothing is left, where it is too long, or where no table can hold it. */
    static String required(String key, @Nullable String text, int most) {
        String words = optional(key, text, most);
        if (words == null) {
            throw new Refused(key, "is required");
        }
        return words;
    }

    /** As {@link #required}, but null where there is nothing. */
    static @Nullable String optional(String key, @Nullable String text, int most) {
        String words = text == null ? "" : text.strip();
        if (words.length() > most) {
            throw new Refused(key, "must have at most " + most + " characters");
        }
        if (words.indexOf('\0') >= 0) {
            throw new Refused(key, "holds a character that cannot be stored");
        }
        return words.isEmpty() ? null : words;
    }
}
