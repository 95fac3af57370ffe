package dev.waymark.session;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.process.OwnAccount;
import dev.waymark.process.Wiring;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
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
     * <p>Refuses with {@link IllegalArgumentException} where there is no such session or the person is neither.
     *
     * @return the task with the form; empty where the session's time is not awaited
     */
    public Optional<String> changeAsked(UUID sessionId, UUID personId) {
        CoachingSession session =
                sessions.findById(sessionId).orElseThrow(() -> new IllegalArgumentException("No session " + sessionId));
        Engagement engagement = engagements.get(session.engagementId());
        if (!personId.equals(engagement.coachId()) && !personId.equals(engagement.leaderId())) {
            throw new IllegalArgumentException("Only coach and leader may ask for a change of session " + sessionId);
        }
        String name = people.get(personId).account();
        Optional<String> asked = change(engagement.id(), name);
        return asked.isPresent() ? asked : ask(sessionId, engagement.id(), personId, name);
    }

    private Optional<String> ask(UUID sessionId, UUID engagementId, UUID personId, String name) {
        account.ask(
                name,
                engine -> engine.getRuntimeService()
                        .createMessageCorrelation(SessionModel.CHANGE_ASKED)
                        .processInstanceBusinessKey(engagementId.toString())
                        .processInstanceVariableEquals(
                                SessionModel.SESSION_ID.name(), SessionModel.SESSION_ID.stored(sessionId))
                        .setVariableToTriggeredScope(
                                SessionModel.ASKED_BY.name(), SessionModel.ASKED_BY.stored(personId))
                        .correlateAllWithResult());
        return change(engagementId, name);
    }

    private Optional<String> change(UUID engagementId, String name) {
        return account.ask(engine -> engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(engagementId.toString())
                .taskDefinitionKey(SessionModel.CHANGE_APPOINTMENT)
                .taskAssignee(name)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst());
    }
}
