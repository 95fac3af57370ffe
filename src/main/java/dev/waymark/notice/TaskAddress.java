package dev.waymark.notice;

import dev.waymark.people.Person;
import java.util.Optional;

/** Where somebody without a login does a task. */
public interface TaskAddress {

    /**
     * A path that opens the task to this person alone; empty where the task cannot be done without a login. In a
     * transaction of its own.
     */
    Optional<String> give(Person person, String taskId);
}
