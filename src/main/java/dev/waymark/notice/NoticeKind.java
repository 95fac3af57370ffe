package dev.waymark.notice;

/** What a notice is about; the words of each kind stand in {@code templates/mail/words.properties}. */
public enum NoticeKind {
    /** A task has come to the person. */
    TASK,
    /** Somebody without a login asked for a fresh link. */
    LINK_RENEWED,
    /** A sponsor has not answered yet. */
    SPONSOR_REMINDER,
    /** The sponsor stayed silent; the deputy is asked. */
    DEPUTY_ASKED,
    /** A milestone waits for the program manager's help. */
    ESCALATED,
    /** Somebody is asked in writing for a view of a leader. */
    FEEDBACK_ASKED,
    /** The view has not come yet. */
    FEEDBACK_REMINDER,
    /** A session is near. */
    SESSION_REMINDER,
    /** A session has a date. */
    SESSION_INVITED,
    /** A session has another date, or another place. */
    SESSION_MOVED,
    /** A session will not take place. */
    SESSION_CANCELLED,
    /** No session has a date. */
    SESSION_UNSCHEDULED,
    /** The coach was reminded, and still no session has a date. */
    SESSION_STILL_UNSCHEDULED,
    /** A session was held, but has not been written up. */
    SESSION_UNLOGGED,
    /** The talks before the planning meeting are not recorded. */
    PLANNING_TALKS_OPEN,
    /** The weeks of the planning meeting are over, and it has no date. */
    PLANNING_LATE,
    /** A supporter is asked how a leader's practices come along. */
    CHECK_IN,
    /** A supporter has not answered yet. */
    CHECK_IN_REMINDER,
    /** Somebody's answer to a reminder came from an address that is not theirs. */
    ANSWER_FROM_ELSEWHERE,
    /** Somebody's answer to a reminder asked for what cannot be done. */
    ANSWER_REFUSED,
    /** Somebody's answer to a reminder could not be used. */
    ANSWER_UNUSABLE,
    /** A milestone was reached. */
    MILESTONE_REACHED,
    /** The engagement has come to its end. */
    ENGAGEMENT_CLOSED,
    /** Somebody has promised an action, and wants the other one to know. */
    ACTION_PROMISED,
    /** An action has another day. */
    ACTION_REDATED,
    /** An action's day is near, or over. */
    ACTION_REMINDER,
    /** An action's day is over. */
    ACTION_LATE,
    /** An action has been carried over so often that it may mean nothing any more. */
    ACTION_DOUBTFUL,
    /** An action is done. */
    ACTION_DONE,
    /** The day's open tasks. */
    DIGEST;

    /** Whether a calendar file comes with it, by which the reader's calendar follows. */
    boolean changesCalendar() {
        return this == SESSION_INVITED || this == SESSION_MOVED || this == SESSION_CANCELLED;
    }

    /** Whether it is said but once of each version of an event. */
    boolean isSaidOnce() {
        return changesCalendar() || this == SESSION_REMINDER;
    }

    /** Whether the morning's overview says it as well, and is enough. */
    boolean standsInDigest() {
        return this == TASK || this == ACTION_LATE;
    }

    /** Whether the task that it speaks of is somebody else's, and has only to be open still. */
    boolean isAboutAnothersTask() {
        return this == SESSION_STILL_UNSCHEDULED || this == PLANNING_LATE;
    }

    /** Whether it is about an action, to which an answer is taken. */
    boolean isAnswered() {
        return switch (this) {
            case ACTION_PROMISED, ACTION_REDATED, ACTION_REMINDER, ACTION_LATE, ACTION_DOUBTFUL, ACTION_DONE -> true;
            default -> false;
        };
    }
}
