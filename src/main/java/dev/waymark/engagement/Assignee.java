package dev.waymark.engagement;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.ProcessVariable;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the models whose task it is: always one person of the engagement, never a group. */
@Component("assignee")
public class Assignee {

    private static final ProcessVariable<UUID> SPONSOR = ProcessVariable.id("sponsorId");
    private static final ProcessVariable<UUID> ENGAGEMENT = ProcessVariable.id("engagementId");
    private static final String PROGRAM_MANAGERS = "program-managers";

    private final Engagements engagements;
    private final People people;

    Assignee(Engagements engagements, People people) {
        this.engagements = engagements;
        this.people = people;
    }

    public String programManager(DelegateExecution execution) {
        return login(of(execution).programManagerId());
    }

    public String coach(DelegateExecution execution) {
        return login(of(execution).coachId());
    }

    public String leader(DelegateExecution execution) {
        return login(of(execution).leaderId());
    }

    public String sponsor(DelegateExecution execution) {
        return login(SPONSOR.get(execution));
    }

    /** The engagement's program manager or, for a mail about no engagement, the first of all of them by login. */
    public String forUndelivered(DelegateExecution execution) {
        UUID engagementId = ENGAGEMENT.find(execution);
        return engagementId == null
                ? anyProgramManager(execution)
                : login(engagements.get(engagementId).programManagerId());
    }

    private static String anyProgramManager(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(PROGRAM_MANAGERS)
                .orderByUserId()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(User::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no program manager"));
    }

    private Engagement of(DelegateExecution execution) {
        return engagements.get(BusinessKey.of(execution));
    }

    private String login(@Nullable UUID personId) {
        Person person = personId == null ? null : people.get(personId);
        if (person == null || person.login() == null) {
            throw new IllegalStateException("Nobody with a login can take this task: " + personId);
        }
        return person.login();
    }
}
