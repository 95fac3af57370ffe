package dev.waymark.session;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far coaches keep their appointments (acceptance A-195). */
@Component
public class CoachReliability {

    private final Sessions sessions;

    CoachReliability(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Appointments that the coach cancelled or moved too late, or did not come to, by the notice policy. */
    public int broken(UUID coachId) {
        return sessions.brokenBy(coachId);
    }
}
