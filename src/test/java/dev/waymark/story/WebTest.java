package dev.waymark.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole program behind a real port, with everybody's rights as in earnest and the job executor off. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("story")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.mail.dispatch=false",
            "waymark.password-strength=4",
            // All stories come from one address, at one moment.
            "waymark.login.failures-per-address=100000",
        })
@ContextConfiguration(initializers = {StoryDatabase.class, CompanyServer.class})
@Import({Story.class, Visits.class, Statements.class})
public @interface WebTest {}
