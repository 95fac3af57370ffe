package dev.waymark.notice;

import java.time.Instant;

/**
 * One mail, ready to go.
 *
 * @param messageId in angle brackets
 * @param date when it is written
 */
record Mail(String messageId, String to, String name, String subject, String html, String text, Instant date) {}
