package dev.waymark.action;

import dev.waymark.engagement.Engagement;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One of the two who have an action plan together. */
public enum Side {
    COACH,
    LEADER;

    /** Empty for whoever is neither. */
    public static Optional<Side> of(Engagement engagement, UUID personId) {
        if (personId.equals(engagement.leaderId())) {
            return Optional.of(LEADER);
        }
        return personId.equals(engagement.coachId()) ? Optional.of(COACH) : Optional.empty();
    }

    public Side other() {
        return this == COACH ? LEADER : COACH;
    }

    /** As the models know it. */
    String answer() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty while no coach is appointed. */
    Optional<UUID> person(Engagement engagement) {
        return this == LEADER ? Optional.of(engagement.leaderId()) : Optional.ofNullable(engagement.coachId());
    }
}
