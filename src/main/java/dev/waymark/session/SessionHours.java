package dev.waymark.session;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** How much of its coaching budget an engagement has used. */
@Component
public class SessionHours {

    private final Sessions sessions;

    SessionHours(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Minutes of the sessions that were held. */
    public int used(UUID engagementId) {
        return sessions.minutesHeld(engagementId);
    }
}
