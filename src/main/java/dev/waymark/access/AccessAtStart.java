package dev.waymark.access;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.start.StartRefused;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sees to groups, grants, Tasklist's lists and the first administrator before anybody else comes in. */
@Component
@EnableConfigurationProperties(Administrator.class)
class AccessAtStart implements SmartLifecycle {

    private final RolePermissions permissions;
    private final TasklistFilters filters;
    private final Administrator administrator;
    private final Accounts accounts;
    private final IdentityService identity;
    private final People people;
    private final Clock clock;
    private final TransactionOperations transaction;
    private boolean running;

    AccessAtStart(
            RolePermissions permissions,
            TasklistFilters filters,
            Administrator administrator,
            Accounts accounts,
            IdentityService identity,
            People people,
            Clock clock,
            TransactionOperations transaction) {
        this.permissions = permissions;
        this.filters = filters;
        this.administrator = administrator;
        this.accounts = accounts;
        this.identity = identity;
        this.people = people;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        transaction.executeWithoutResult(begun -> open());
    }

    private void open() {
        permissions.grant();
        filters.create();
        if (thereIsNoAdministrator()) {
            if (administrator.isGiven()) {
                createAdministrator();
            } else if (administrator.required()) {
                throw new StartRefused(
                        "There is no administrator yet.",
                        "Name the first one by WAYMARK_ADMIN_LOGIN, WAYMARK_ADMIN_PASSWORD and WAYMARK_ADMIN_MAIL, and"
                                + " start again. The password is to be replaced at the first login.");
            }
        }
    }

    /** Who looks after the installation at first also runs its programs, until others are named. */
    private void createAdministrator() {
        Person person = people.save(new Person(
                UUID.randomUUID(),
                0,
                "Administrator",
                Objects.requireNonNull(administrator.mail()).toLowerCase(Locale.ROOT),
                null,
                ZoneId.of("Europe/Berlin"),
                "de",
                administrator.login(),
                clock.instant()));
        accounts.invite(
                person,
                Set.of(Role.ADMINISTRATOR, Role.PROGRAM_MANAGER),
                Objects.requireNonNull(administrator.password()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the doors open, and before anybody is hired. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private boolean thereIsNoAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                == 0;
    }
}
