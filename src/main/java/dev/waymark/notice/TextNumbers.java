package dev.waymark.notice;

import java.util.Optional;
import java.util.UUID;

/** Who may be written to by text message, and where. */
public interface TextNumbers {

    /** Empty for whoever has not agreed to it, or has taken that back. */
    Optional<String> of(UUID personId);
}
