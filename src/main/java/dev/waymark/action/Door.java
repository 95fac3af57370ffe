package dev.waymark.action;

/** Where words came in. */
public enum Door {
    PAGE,
    TASKLIST,
    MAIL,
    SMS
}
