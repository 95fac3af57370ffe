package dev.waymark.notice;

/** How a message reaches somebody, or comes from them. */
public enum Channel {
    MAIL,
    SMS
}
