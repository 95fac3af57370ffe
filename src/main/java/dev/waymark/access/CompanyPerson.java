package dev.waymark.access;

import java.util.Set;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the company has let in, and whom Waymark knows. */
class CompanyPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String login;

    CompanyPerson(OidcUser user, String login, Set<Role> roles) {
        super(
                AuthorityUtils.createAuthorityList(
                        roles.stream().map(Role::group).toArray(String[]::new)),
                user.getIdToken(),
                user.getUserInfo());
        this.login = login;
    }

    /** The login in Waymark, not the company's. */
    @Override
    public String getName() {
        return login;
    }
}
