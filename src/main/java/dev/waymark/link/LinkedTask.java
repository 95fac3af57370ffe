package dev.waymark.link;

/** A user task that somebody without a login does by a personal link. */
public interface LinkedTask {

    /** Id of the user task in the model. */
    String task();

    Purpose purpose();

    /** What is said after the answer. */
    String thanks();
}
