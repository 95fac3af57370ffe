package dev.waymark.notice;

/** What a server says to one message. */
public sealed interface Answer {

    /** It is the server's now. */
    record Accepted() implements Answer {}

    /** Not now; another try makes sense. */
    record NotNow(String reason) implements Answer {}

    /** Never. */
    record Never(String reason) implements Answer {}
}
