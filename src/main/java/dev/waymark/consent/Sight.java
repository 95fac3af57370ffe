package dev.waymark.consent;

import dev.waymark.access.Content;
import dev.waymark.access.Reader;
import dev.waymark.access.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of each engagement: what today's table and the one that its leader has accepted both show. What was
 * accepted is read once for each engagement, and only where today's table says yes.
 */
public final class Sight {

    private final Visibility today;
    private final Function<UUID, Optional<Visibility>> accepted;
    private final Map<UUID, Optional<Visibility>> read = new HashMap<>();

    Sight(Visibility today, Function<UUID, Optional<Visibility>> accepted) {
        this.today = today;
        this.accepted = accepted;
    }

    /** Whether somebody who is all of these sees it in every engagement, or beside them. */
    public boolean everywhere(Content content, Set<Reader> readers) {
        return today.shows(content, readers);
    }

    /** Whether somebody who is all of these to the engagement sees it there. */
    public boolean in(UUID engagementId, Content content, Set<Reader> readers) {
        return today.shows(content, readers)
                && both(read.computeIfAbsent(engagementId, accepted)).shows(content, readers);
    }

    /**
     * The same where it is known what was accepted.
     *
     * @param accepted as {@link Visibility#written} has it; null where nothing is accepted yet
     */
    public boolean where(@Nullable String accepted, Content content, Set<Reader> readers) {
        return today.shows(content, readers)
                && both(Optional.ofNullable(accepted).map(Visibility::read)).shows(content, readers);
    }

    private Visibility both(Optional<Visibility> accepted) {
        return accepted.map(today::and).orElse(today);
    }
}
