package dev.waymark.browser;

import com.microsoft.playwright.Browser;
import dev.waymark.people.Person;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Gives people a browser in front of this test's program. */
@TestComponent
public class Desks {

    private final Environment environment;

    Desks(Environment environment) {
        this.environment = environment;
    }

    public Desk of(Person person, Browser browser) {
        return new Desk(person, browser, address(), true);
    }

    /** In front of a browser that runs no JavaScript. */
    public Desk withoutScripts(Person person, Browser browser) {
        return new Desk(person, browser, address(), false);
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
