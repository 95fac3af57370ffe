package dev.waymark.engagement;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.ProcessVariable;
import dev.waymark.process.Wiring;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Tells the models whose task it is: always one person of the engagement, never a group. */
@Wiring
@Component("assignee")
public class Assignee {

    private static final ProcessVariable<UUID> SPONSOR = ProcessVariable.id("sponsorId");
    private static final ProcessVariable<Boolean> HANDED_ON = ProcessVariable.flag("handedOn");
    private static final ProcessVariable<UUID> ASKED_BY = ProcessVariable.id("askedBy");
    private static final ProcessVariable<UUID> SCRIBE = ProcessVariable.id("scribeId");
    private static final ProcessVariable<UUID> PERSON = ProcessVariable.id("personId");
    private static final ProcessVariable<UUID> ENGAGEMENT = ProcessVariable.id("engagementId");
    private static final ProcessVariable<String> OWNER = ProcessVariable.answer("owner");
    private static final String COACH = "coach";
    private static final String PROGRAM_MANAGERS = "program-managers";

    private final People people;
    private final Parties parties;

    Assignee(People people, Parties parties) {
        this.people = people;
        this.parties = parties;
    }

    public String programManager(DelegateExecution execution) {
        return login(parties.programManager(BusinessKey.of(execution)), execution);
    }

    public String coach(DelegateExecution execution) {
        return login(parties.coach(BusinessKey.of(execution)), execution);
    }

    public String leader(DelegateExecution execution) {
        return login(parties.leader(BusinessKey.of(execution)), execution);
    }

    /**
     * The sponsor or, where the sponsor has handed it on, the deputy. Either may have no login: then a personal link
     * leads to the task.
     */
    public String sponsor(DelegateExecution execution) {
        UUID sponsorId = SPONSOR.get(execution);
        Optional<Person> deputy = Boolean.TRUE.equals(HANDED_ON.find(execution))
                ? parties.deputy(BusinessKey.of(execution), sponsorId)
                : Optional.empty();
        return deputy.orElseGet(() -> people.get(sponsorId)).account();
    }

    /** Who answers the leader by a personal link, or in Tasklist where there is a login. */
    public String supporter(DelegateExecution execution) {
        return people.get(PERSON.get(execution)).account();
    }

    /** Coach or leader, whoever has asked for a change. */
    public String asker(DelegateExecution execution) {
        return login(people.findById(ASKED_BY.get(execution)), execution);
    }

    /** Coach or leader, whoever has promised the action. */
    public String actionOwner(DelegateExecution execution) {
        return OWNER.get(execution).equals(COACH) ? coach(execution) : leader(execution);
    }

    /** Coach or leader, whoever writes while the two talk. */
    public String scribe(DelegateExecution execution) {
        return login(people.findById(SCRIBE.get(execution)), execution);
    }

    /** The engagement's program manager or, for a mail about no engagement, the first of all of them by login. */
    public String forUndelivered(DelegateExecution execution) {
        UUID engagementId = ENGAGEMENT.find(execution);
        return engagementId == null
                ? anyProgramManager(execution)
                : login(parties.programManager(engagementId), execution);
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

    private static String login(Optional<Person> person, DelegateExecution execution) {
        return person.map(Person::login)
                .orElseThrow(() -> new IllegalStateException("Nobody with a login can take "
                        + execution.getCurrentActivityId() + " of engagement " + execution.getProcessBusinessKey()));
    }
}
