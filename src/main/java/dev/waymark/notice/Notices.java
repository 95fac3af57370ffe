package dev.waymark.notice;

/** Puts a notice into the outbox, in the caller's transaction; it goes out after the commit, in the person's office hours. */
public interface Notices {

    void send(NewNotice notice);

    /** The same by text message where the person still wants that then, else by mail. */
    void text(NewNotice notice);
}
