package dev.waymark.session;

import java.util.Locale;

/** Whose doing it was that an appointment was not kept. */
enum Cause {
    LEADER,
    COACH,
    OTHER;

    /** As the decision tables call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
