package dev.waymark.action;

/** How a reminder reaches somebody (acceptance ). */
public enum Channel {
    MAIL,
    SMS
}
