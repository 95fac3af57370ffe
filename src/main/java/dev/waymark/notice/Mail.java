package dev.waymark.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail, ready to go.
 *
 * @param messageId in angle brackets
 * @param date when it is written
 * @param answerTo the address that takes answers; null where the sender's does
 * @param invitation null where it changes nothing in a calendar
 */
record Mail(
        String messageId,
        String to,
        String name,
        String subject,
        String html,
        String text,
        Instant date,
        @Nullable String answerTo,
        @Nullable Invitation invitation) {}
