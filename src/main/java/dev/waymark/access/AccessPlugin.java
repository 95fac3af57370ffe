package dev.waymark.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sets the engine's rules for accounts: strong hashes, long passwords, and nobody edits their own account behind our
 * pages. The engine's own slowing down and locking after failed logins stays on.
 */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHash hash;

    AccessPlugin(@Value("${waymark.password-strength:10}") int strength) {
        hash = new PasswordHash(strength);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        PasswordPolicy policy = () -> List.of(new PasswordPolicyLengthRuleImpl(Accounts.SHORTEST_PASSWORD));
        configuration.setPasswordEncryptor(hash);
        configuration.setPasswordPolicy(policy);
        configuration.setEnablePasswordPolicy(true);
        configuration.setResourceAuthorizationProvider(new ReadOnlyProfile());
    }

    /** People may see their own account; the engine's default would let them change and delete it. */
    private static class ReadOnlyProfile extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ)};
        }
    }
}
