package dev.waymark.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Lets in whoever the engine knows by name and password; the engine delays and at last locks a name after repeated
 * failures, and {@link FailedLogins} does not listen to an address after many.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    /** The only authority of somebody who still has to choose a password. */
    static final String INITIAL_PASSWORD = "initial-password";

    private final IdentityService identity;
    private final Accounts accounts;
    private final FailedLogins failures;

    EngineLogin(IdentityService identity, Accounts accounts, FailedLogins failures) {
        this.identity = identity;
        this.accounts = accounts;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Object password = attempt.getCredentials();
        if (failures.tooMany(attempt)) {
            throw new BadCredentialsException("Too many wrong passwords from this address");
        }
        if (password == null || !identity.checkPassword(attempt.getName(), password.toString())) {
            failures.count(attempt);
            throw new BadCredentialsException("Unknown login or wrong password");
        }
        return loggedIn(attempt.getName());
    }

    /** The login as it stands now, without asking for the password again. */
    Authentication loggedIn(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(login, null, authorities(login));
    }

    /** The login of somebody whom another has let in, whatever the password here. */
    Authentication vouchedFor(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(login, null, roles(login));
    }

    private List<? extends GrantedAuthority> authorities(String login) {
        return accounts.hasInitialPassword(login)
                ? List.of(new SimpleGrantedAuthority(INITIAL_PASSWORD))
                : roles(login);
    }

    private List<? extends GrantedAuthority> roles(String login) {
        return accounts.roles(login).stream()
                .map(role -> new SimpleGrantedAuthority(role.group()))
                .toList();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
