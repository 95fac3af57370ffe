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
    /** A session has its appointment. */
    SESSION_INVITED,
    /** A session has another appointment. */
    SESSION_MOVED,
    /** A session will not be held as it was announced. */
    SESSION_CANCELLED,
    /** A session is without a date. */
    SESSION_UNSCHEDULED,
    /** Nobody has said what became of a session. */
    SESSION_UNLOGGED,
    /** A milestone was reached. */
    MILESTONE_REACHED,
    /** The engagement has come to its end. */
    ENGAGEMENT_CLOSED,
    /** The day's open tasks. */
    DIGEST
}
