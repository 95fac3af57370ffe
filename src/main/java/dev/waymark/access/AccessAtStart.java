package dev.waymark.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
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

    AccessAtStart(
            RolePermissions permissions,
            TasklistFilters filters,
            Administrator administrator,
            Accounts accounts,
            IdentityService identity) {
        this.permissions = permissions;
        this.filters = filters;
        this.administrator = administrator;
        this.accounts = accounts;
        this.identity = identity;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        permissions.grant();
        filters.create();
        if (administrator.login() != null && administrator.password() != null && thereIsNoAdministrator()) {
            User user = identity.newUser(administrator.login());
            user.setLastName("Administrator");
            identity.saveUser(user);
            identity.createMembership(user.getId(), Role.ADMINISTRATOR.group());
            accounts.resetPassword(user.getId(), administrator.password());
        }
    }

    private boolean thereIsNoAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                == 0;
    }
}
