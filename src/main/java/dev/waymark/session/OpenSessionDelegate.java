package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the next session, and tells the process whether it has a date already. */
@Component
class OpenSessionDelegate implements JavaDelegate {

    private final SessionBook book;

    OpenSessionDelegate(SessionBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CoachingSession session = book.open(BusinessKey.of(execution));
        SessionModel.SESSION_ID.set(execution, session.id());
        SessionModel.SCHEDULED.set(execution, session.isBooked());
    }
}
