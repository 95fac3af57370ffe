package dev.waymark.access;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets in whoever has logged in at the company by OpenID Connect: the person with the mail address that the company
 * vouches for, with the roles of the company's groups.
 */
@Component
class CompanyLogin extends OidcUserService {

    /** Why somebody is not let in; the login page says it in words. */
    enum Refusal {
        UNVERIFIED_MAIL,
        UNKNOWN_PERSON,
        NO_ROLE,
        NO_OPENID;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        OAuth2AuthenticationException exception() {
            return new OAuth2AuthenticationException(new OAuth2Error(code()), code());
        }
    }

    private final People people;
    private final Accounts accounts;
    private final LoginSettings settings;
    private final TransactionOperations transaction;

    CompanyLogin(People people, Accounts accounts, LoginSettings settings, TransactionOperations transaction) {
        this.people = people;
        this.accounts = accounts;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** @throws OAuth2AuthenticationException with the code of a {@link Refusal}, or of what is wrong with the token */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        String mail = user.getEmail();
        if (mail == null || !(settings.mailAlwaysVerified() || Boolean.TRUE.equals(user.getEmailVerified()))) {
            throw Refusal.UNVERIFIED_MAIL.exception();
        }
        String login = people.findByMail(mail.toLowerCase(Locale.ROOT))
                .map(Person::login)
                .filter(accounts::exists)
                .orElseThrow(Refusal.UNKNOWN_PERSON::exception);
        Set<Role> roles = transaction.execute(begun -> roles(login, user));
        if (roles == null || roles.isEmpty()) {
            throw Refusal.NO_ROLE.exception();
        }
        return new CompanyPerson(user, login, roles);
    }

    /** What the company says now, in place of what it said before; roles that it does not manage stay. */
    private Set<Role> roles(String login, OidcUser user) {
        Set<Role> managed = settings.groups().managed();
        Set<Role> granted = EnumSet.noneOf(Role.class);
        List<String> groups = groups(user);
        for (Role role : managed) {
            if (settings.groups().of(role).stream().anyMatch(groups::contains)) {
                granted.add(role);
            }
        }
        accounts.change(login, managed, granted);
        return accounts.roles(login);
    }

    private List<String> groups(OidcUser user) {
        @Nullable List<String> groups = user.getClaimAsStringList(settings.groupsClaim());
        return groups == null ? List.of() : groups;
    }
}
