package dev.waymark.engagement;

import java.util.Optional;
import java.util.UUID;

/** Tells what is worth celebrating at the end of a program (acceptance A-55). */
public interface Celebration {

    /** In the words that the leader has released; empty before that. */
    Optional<String> of(UUID engagementId);
}
