package dev.waymark.session;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** What the application tells the processes of a session. */
@Wiring
@Component
public class SessionProcess {

    private final Sessions sessions;
    private final Engagements engagements;
    private final People people;
    private final OwnAccount account;

    SessionProcess(Sessions sessions, Engagements engagements, People people, OwnAccount account) {
        this.sessions = sessions;
        this.engagements = engagements;
        this.people = people;
        this.account = account;
    }

    /**
     * Coach or leader cannot keep the appointment as it stands, and gets the form in which to change it; asking twice
     * brings no second one.
     *
     * <p>Refuses with {@link IllegalArgumentException} where there is no such session or the person is neither, and with
     * the engine's own exception where its time is not awaited.
     */
    public void changeAsked(UUID sessionId, UUID personId) {
        CoachingSession session =
                sessions.findById(sessionId).orElseThrow(() -> new IllegalArgumentException("No session " + sessionId));
        Engagement engagement = engagements.get(session.engagementId());
        if (!personId.equals(engagement.coachId()) && !personId.equals(engagement.leaderId())) {
            throw new IllegalArgumentException("Only coach and leader may ask for a change of session " + sessionId);
        }
        String login = Objects.requireNonNull(people.get(personId).login());
        account.ask(engine -> {
            if (!hasBeenAsked(engine, engagement.id(), login)) {
                engine.getRuntimeService()
                        .createMessageCorrelation(SessionModel.CHANGE_ASKED)
                        .processInstanceBusinessKey(engagement.id().toString())
                        .processInstanceVariableEquals(
                                SessionModel.SESSION_ID.name(), SessionModel.SESSION_ID.stored(sessionId))
                        .setVariableToTriggeredScope(
                                SessionModel.ASKED_BY.name(), SessionModel.ASKED_BY.stored(personId))
                        .correlate();
            }
            return sessionId;
        });
    }

    private static boolean hasBeenAsked(ProcessEngine engine, UUID engagementId, String login) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(engagementId.toString())
                        .taskDefinitionKey(SessionModel.CHANGE_APPOINTMENT)
                        .taskAssignee(login)
                        .count()
                > 0;
    }
}
