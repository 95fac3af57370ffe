package dev.waymark.notice;

import java.util.Optional;
import java.util.UUID;

/** Where a mail about something is answered to. */
public interface AnswerAddress {

    /** Empty where answers are not read. In a transaction of its own. */
    Optional<String> give(UUID actionId, UUID personId);

    /** By which a text message calls the action, and its answer as well; the person's own. In a transaction of its own. */
    int number(UUID actionId, UUID personId);
}
