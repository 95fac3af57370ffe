package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model when a session begins and when to remind of it. */
@Wiring
@Component("coachingSessions")
public class SessionTimes {

    private final Sessions sessions;
    private final SessionReminder reminder;

    SessionTimes(Sessions sessions, SessionReminder reminder) {
        this.sessions = sessions;
        this.reminder = reminder;
    }

    public Date reminderAt(DelegateExecution execution) {
        return Date.from(reminder.at(session(execution)));
    }

    public Date startsAt(DelegateExecution execution) {
        return Date.from(session(execution).appointment().startsAt());
    }

    private CoachingSession session(DelegateExecution execution) {
        return sessions.get(BusinessKey.of(execution), SessionModel.SESSION_ID.get(execution));
    }
}
