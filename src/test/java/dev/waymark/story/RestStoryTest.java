package dev.waymark.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole program behind its real doors, with authorizations on; only the job executor and the mail wait for the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("story")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.mail.dispatch=false",
            "waymark.password-strength=4",
        })
@ContextConfiguration(initializers = StoryDatabase.class)
@Import({Story.class, RestDoor.class})
public @interface RestStoryTest {}
