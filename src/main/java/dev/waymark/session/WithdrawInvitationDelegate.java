package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a cancelled session out of the calendars. */
@Component
class WithdrawInvitationDelegate implements JavaDelegate {

    private final Sessions sessions;
    private final Invitations invitations;

    WithdrawInvitationDelegate(Sessions sessions, Invitations invitations) {
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.withdraw(sessions.get(BusinessKey.of(execution), SessionModel.SESSION_ID.get(execution)));
        SessionModel.APPOINTMENT.set(execution, SessionModel.CANCELLED);
    }
}
