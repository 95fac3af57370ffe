package dev.waymark.notice;

import java.util.Set;

/** A feature that tells people of its tasks itself. */
public interface OwnTaskNotices {

    /** Ids of the user tasks in the models. */
    Set<String> tasks();
}
