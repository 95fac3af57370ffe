package dev.waymark.session;

import dev.waymark.engagement.Step;
import dev.waymark.engagement.StepEvidence;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows that coaching took place. */
@Component
class SessionsHeld implements StepEvidence {

    private final Sessions sessions;

    SessionsHeld(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Step step() {
        return Step.COACHING;
    }

    @Override
    public Optional<String> of(UUID engagementId) {
        int held = sessions.countByEngagementIdAndState(engagementId, CoachingSession.State.HELD);
        return held == 0 ? Optional.empty() : Optional.of("sessions held: " + held);
    }
}
