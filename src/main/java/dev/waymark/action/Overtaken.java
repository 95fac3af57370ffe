package dev.waymark.action;

import dev.waymark.form.Refused;

/** What is said to whoever comes second. */
final class Overtaken {

    private Overtaken() {}

    static Refused refusal(String key) {
        return new Refused(key, "has just been changed by somebody else; look at it again");
    }
}
