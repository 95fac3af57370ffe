package dev.waymark.notice;

import java.util.Optional;
import java.util.UUID;

/** Where a mail about something is answered to. */
public interface AnswerAddress {

    /** Empty where answers are not read. In a transaction of its own. */
    Optional<String> give(UUID actionId, UUID personId);
}
