package dev.waymark.session;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the models when a session begins, when to speak up about it, and whether its hours are there. */
@Wiring
@Component("coachingSessions")
public class SessionTimes {

    private final Sessions sessions;
    private final SessionReminder reminder;
    private final Nudges nudges;
    private final SessionHours hours;

    SessionTimes(Sessions sessions, SessionReminder reminder, Nudges nudges, SessionHours hours) {
        this.sessions = sessions;
        this.reminder = reminder;
        this.nudges = nudges;
        this.hours = hours;
    }

    public Date nothingScheduled(DelegateExecution execution) {
        return Date.from(nudges.nothingScheduled(BusinessKey.of(execution)));
    }

    public Date stillNothingScheduled(DelegateExecution execution) {
        return Date.from(nudges.stillNothingScheduled(BusinessKey.of(execution)));
    }

    public boolean isWithinBudget(DelegateExecution execution) {
        return hours.account(BusinessKey.of(execution)).left() >= 0;
    }

    public Date reminderAt(DelegateExecution execution) {
        return Date.from(reminder.at(session(execution)));
    }

    public Date startsAt(DelegateExecution execution) {
        return Date.from(session(execution).appointment().startsAt());
    }

    public Date notWrittenUp(DelegateExecution execution) {
        return Date.from(nudges.notWrittenUp(session(execution)));
    }

    private CoachingSession session(DelegateExecution execution) {
        return sessions.get(BusinessKey.of(execution), SessionModel.SESSION_ID.get(execution));
    }
}
