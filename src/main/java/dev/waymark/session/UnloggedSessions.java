package dev.waymark.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions whose end has passed while nobody has said what became of them. */
@Component
public class UnloggedSessions {

    private final Sessions sessions;
    private final Clock clock;

    UnloggedSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** One of them, without a word of what may have been said. */
    public record Unlogged(UUID sessionId, UUID engagementId, int number, Instant endedAt) {}

    /** The oldest first. */
    public List<Unlogged> now() {
        return sessions.unlogged(clock.instant()).stream()
                .map(session -> new Unlogged(
                        session.id(),
                        session.engagementId(),
                        session.number(),
                        session.appointment()
                                .startsAt()
                                .plus(Duration.ofMinutes(session.appointment().minutes()))))
                .toList();
    }
}
