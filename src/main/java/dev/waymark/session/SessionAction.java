package dev.waymark.session;

import java.time.LocalDate;

/**
 * What the leader will do until the end of a day.
 *
 * @param done as the next session found it
 */
record SessionAction(String what, LocalDate byWhen, boolean done) {

    static SessionAction promised(String what, LocalDate byWhen) {
        return new SessionAction(what, byWhen, false);
    }

    SessionAction kept() {
        return new SessionAction(what, byWhen, true);
    }
}
