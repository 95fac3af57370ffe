package dev.waymark.reply;

/** What became of an answer that arrived. */
enum Outcome {
    COMMENTED,
    COMPLETED,

    /** No person wrote it: out of office, receipts, lists. */
    AUTOMATIC,
    /** A mail of ours came back. */
    BOUNCED,
    /** Our own mail. */
    LOOPED,
    /** It names no address that was ever given out. */
    UNKNOWN,
    /** The address is not signed by us, or the sender's own server disowns the mail. */
    FORGED,
    /** Signed for somebody else than the sender. */
    WRONG_SENDER,
    /** The address is no longer valid. */
    EXPIRED,
    /** Nothing is left without quotes, signature and attachments. */
    EMPTY,
    /** More than a comment may hold. */
    TOO_LARGE,
    /** Cannot be read as a mail. */
    UNREADABLE,
    /** More than a person writes in an hour. */
    FLOOD,
    /** It does not say which of several actions is meant. */
    UNCLEAR,
    /** The person may not do this. */
    NOT_ALLOWED,
    /** It could not be worked on, however often it was tried. */
    FAILED,
    /** It could not be worked on yet. */
    TRYING;

    /** Whether a person whose answer came to this is told that it did. */
    boolean isAnswered() {
        return switch (this) {
            case WRONG_SENDER, EXPIRED, EMPTY, TOO_LARGE, UNREADABLE, NOT_ALLOWED, FAILED -> true;
            default -> false;
        };
    }

    /** Whether the message has been dealt with, and can be put away. */
    boolean isFinal() {
        return this != TRYING;
    }
}
