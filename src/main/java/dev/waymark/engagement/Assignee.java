package dev.waymark.engagement;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.ProcessVariable;
import dev.waymark.process.Wiring;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the models whose task it is: always one person of the engagement, never a group. */
@Wiring
@Component("assignee")
public class Assignee {

    private static final ProcessVariable<UUID> SPONSOR = ProcessVariable.id("sponsorId");
    private static final ProcessVariable<UUID> ASKED_BY = ProcessVariable.id("askedBy");
    private static final ProcessVariable<UUID> ENGAGEMENT = ProcessVariable.id("engagementId");
    private static final ProcessVariable<String> OWNER = ProcessVariable.answer("owner");
    private static final String COACH = "coach";
    private static final String PROGRAM_MANAGERS = "program-managers";

    private final JdbcClient database;

    Assignee(JdbcClient database) {
        this.database = database;
    }

    public String programManager(DelegateExecution execution) {
        return party("program_manager_id", BusinessKey.of(execution));
    }

    public String coach(DelegateExecution execution) {
        return party("coach_id", BusinessKey.of(execution));
    }

    public String leader(DelegateExecution execution) {
        return party("leader_id", BusinessKey.of(execution));
    }

    public String sponsor(DelegateExecution execution) {
        return person(SPONSOR.get(execution));
    }

    /** Coach or leader, whoever has asked for a change. */
    public String asker(DelegateExecution execution) {
        return person(ASKED_BY.get(execution));
    }

    /** Coach or leader, whoever has promised the action. */
    public String actionOwner(DelegateExecution execution) {
        return OWNER.get(execution).equals(COACH) ? coach(execution) : leader(execution);
    }

    /** The engagement's program manager or, for a mail about no engagement, the first of all of them by login. */
    public String forUndelivered(DelegateExecution execution) {
        UUID engagementId = ENGAGEMENT.find(execution);
        return engagementId == null ? anyProgramManager(execution) : party("program_manager_id", engagementId);
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

    private String person(UUID id) {
        return login("select login from person where id = :id", id);
    }

    private String party(String column, UUID engagementId) {
        return login(
                "select person.login from engagement join person on person.id = engagement." + column
                        + " where engagement.id = :id",
                engagementId);
    }

    private String login(String query, UUID id) {
        return database.sql(query)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Nobody with a login can take this task: " + id));
    }
}
