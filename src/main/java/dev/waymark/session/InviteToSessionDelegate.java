package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Announces the appointment, which stands from now on. */
@Component
class InviteToSessionDelegate implements JavaDelegate {

    private final Sessions sessions;
    private final Invitations invitations;

    InviteToSessionDelegate(Sessions sessions, Invitations invitations) {
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.send(sessions.get(BusinessKey.of(execution), SessionModel.SESSION_ID.get(execution)));
        SessionModel.APPOINTMENT.set(execution, SessionModel.STANDS);
    }
}
