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
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to groups, grants, Tasklist's lists and the first administrator before anybody else comes in. */
@Component
@EnableConfigurationProperties(Administrator.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessAtStart implements ApplicationRunner {

    private final RolePermissions permissions;
    private final TasklistFilters filters;
    private final Administrator administrator;
    private final Accounts accounts;
    private final IdentityService identity;
    private final People people;
    private final Clock clock;

    AccessAtStart(
            RolePermissions permissions,
            TasklistFilters filters,
            Administrator administrator,
            Accounts accounts,
            IdentityService identity,
            People people,
            Clock clock) {
        this.permissions = permissions;
        this.filters = filters;
        this.administrator = administrator;
        this.accounts = accounts;
        this.identity = identity;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
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

    private boolean thereIsNoAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                == 0;
    }
}
