package dev.waymark.protection;

import java.util.Locale;

/** Kinds of words, each kept for a time of its own after the program. */
enum Keep {
    /** What a leader said of other help, such as a counsellor's. */
    HEALTH,
    /** Who was interviewed, and what was heard; counted from the day on which the program was agreed. */
    RATER_ANSWERS,
    /** What a coach kept to himself or herself. */
    PRIVATE_NOTES,
    /** What was said in interviews, sessions and meetings. */
    SESSION_NOTES,
    /** What was to be done, and what became of it. */
    PLANS,
    /** What was agreed, approved, and found in the end. */
    AGREEMENTS;

    /** As in the catalogue and in the settings: {@code private-notes}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Keep ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
