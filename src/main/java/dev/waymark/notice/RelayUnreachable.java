package dev.waymark.notice;

/** The mail server cannot be reached, or refuses to work for us at all: an outage, no fault of any mail. */
class RelayUnreachable extends Exception {

    RelayUnreachable(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
