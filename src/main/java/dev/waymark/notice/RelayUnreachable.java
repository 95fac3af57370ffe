package dev.waymark.notice;

/** A server cannot be reached, or refuses to work for us at all: an outage, no fault of any message. */
public class RelayUnreachable extends Exception {

    public RelayUnreachable(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
