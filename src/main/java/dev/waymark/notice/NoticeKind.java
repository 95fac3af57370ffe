package dev.waymark.notice;

/** What a notice is about; the words of each kind stand in {@code templates/mail/words.properties}. */
public enum NoticeKind {
    /** A task has come to the person. */
    TASK,
    /** A sponsor has not answered yet. */
    SPONSOR_REMINDER,
    /** The sponsor stayed silent; the deputy is asked. */
    DEPUTY_ASKED,
    /** A milestone waits for the program manager's help. */
    ESCALATED,
    /** A session is near. */
    SESSION_REMINDER,
    /** A milestone was reached. */
    MILESTONE_REACHED,
    /** The engagement has come to its end. */
    ENGAGEMENT_CLOSED,
    /** The day's open tasks. */
    DIGEST
}
