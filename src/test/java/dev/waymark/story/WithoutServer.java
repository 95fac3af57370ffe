package dev.waymark.story;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;

/**
 * The whole program, but nobody can call it: for tests that start and end programs of their own. The end of a server
 * would take Tasklist away from the programs of other tests, which share it within one virtual machine.
 */
public class WithoutServer implements ApplicationContextFactory {

    @Override
    public ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
        AnnotationConfigServletWebApplicationContext context = new AnnotationConfigServletWebApplicationContext();
        context.setServletContext(new MockServletContext());
        return context;
    }
}
