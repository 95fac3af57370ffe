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
 * failures.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    /** The only authority of somebody who still has to choose a password. */
    static final String INITIAL_PASSWORD = "initial-password";

    private final IdentityService identity;
    private final Accounts accounts;

    EngineLogin(IdentityService identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Object password = attempt.getCredentials();
        if (password == null || !identity.checkPassword(attempt.getName(), password.toString())) {
            throw new BadCredentialsException("Unknown login or wrong password");
        }
        return loggedIn(attempt.getName());
    }

    /** The login as it stands now, without asking for the password again. */
    Authentication loggedIn(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(login, null, authorities(login));
    }

    private List<? extends GrantedAuthority> authorities(String login) {
        if (accounts.hasInitialPassword(login)) {
            return List.of(new SimpleGrantedAuthority(INITIAL_PASSWORD));
        }
        return accounts.roles(login).stream()
                .map(role -> new SimpleGrantedAuthority(role.group()))
                .toList();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
