package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeBackAppointmentDelegate implements JavaDelegate {

    private final Sessions sessions;
    private final Invitations invitations;

    TakeBackAppointmentDelegate(Sessions sessions, Invitations invitations) {
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CoachingSession session = sessions.get(BusinessKey.of(execution), SessionModel.SESSION_ID.get(execution));
        session.takeBack();
        invitations.withdraw(sessions.save(session));
    }
}
