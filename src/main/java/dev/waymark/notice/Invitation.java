package dev.waymark.notice;

/**
 * A calendar file that travels with a mail.
 *
 * @param method what the reader's calendar is to do with it: {@code REQUEST} or {@code CANCEL}
 */
record Invitation(String method, String text) {}
