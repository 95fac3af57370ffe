package dev.waymark.link;

import dev.waymark.access.Content;
import java.util.Set;

/** A user task that somebody without a login does by a personal link. */
public interface LinkedTask {

    /** Id of the user task in the model. */
    String task();

    Purpose purpose();

    /** What its form shows: whoever has no part any more that may see it is not let in. */
    Set<Content> shows();

    /** What is said after the answer. */
    String thanks();
}
