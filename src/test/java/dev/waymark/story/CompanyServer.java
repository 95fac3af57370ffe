package dev.waymark.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The login of a company, by OpenID Connect, at which the program's people may log in as well. */
public class CompanyServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The group of the company whose members are program managers. */
    public static final String OFFICE = "coaching-office";

    private static final String ISSUER = "company";
    private static @Nullable MockOAuth2Server server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String registration = "spring.security.oauth2.client.registration.company.";
        TestPropertyValues.of(
                        registration + "client-id=waymark",
                        registration + "client-secret=any secret",
                        registration + "client-name=Nordwind",
                        registration + "scope=openid,profile,email",
                        "spring.security.oauth2.client.provider.company.issuer-uri=" + server().issuerUrl(ISSUER),
                        "waymark.login.groups.program-manager=" + OFFICE)
                .applyTo(context);
    }

    /** Whoever logs in next at the company is this one. */
    public static void knows(String mail, boolean verified, List<String> groups) {
        knows(Map.of("email", mail, "email_verified", verified, "groups", groups), 3600);
    }

    /** @param seconds how long from now on the company vouches for it; less than 0 where it did so once */
    public static void knows(Map<String, Object> claims, long seconds) {
        server().enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, UUID.randomUUID().toString(), "JWT", List.of("waymark"), claims, seconds));
    }

    private static synchronized MockOAuth2Server server() {
        if (server == null) {
            server = new MockOAuth2Server();
            server.start();
        }
        return server;
    }
}
