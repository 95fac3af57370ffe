package dev.waymark.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.people.Person;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Opens browsers: for nobody, or for somebody with a login. */
@TestComponent
public class Visits {

    public static final String PASSWORD = "a story needs one";

    private final Accounts accounts;
    private final Story story;
    private final Environment environment;

    Visits(Accounts accounts, Story story, Environment environment) {
        this.accounts = accounts;
        this.story = story;
        this.environment = environment;
    }

    public Visit anonymous() {
        return new Visit("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Gives the person a login with this role, which may ask REST as well, and logs in. */
    public Visit as(Person person, Role role) {
        if (!accounts.exists(person.login())) {
            accounts.open(person, EnumSet.of(role, Role.INTEGRATION), PASSWORD);
        }
        Visit visit = anonymous();
        visit.logIn(person.login(), PASSWORD);
        return visit;
    }

    /** Opens a personal link as the button of its page does. */
    public Visit opened(String link) {
        Visit visit = anonymous();
        assertThat(visit.post(link, link, Map.of()).statusCode()).isEqualTo(302);
        return visit;
    }

    /** Somebody who has nothing to do with any engagement. */
    public Visit stranger(Role role) {
        return as(story.person("Sam Stranger"), role);
    }
}
