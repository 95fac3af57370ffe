package dev.waymark.browser;

import dev.waymark.story.RestDoor;
import dev.waymark.story.Story;
import dev.waymark.story.StoryDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole program in a real Chromium; only the job executor and the mail wait for the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(Chromium.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.mail.dispatch=false",
            // Without an administrator the web applications lead everybody to creating one.
            "waymark.administrator.login=administrator",
            "waymark.administrator.password=initial for the browser",
            "waymark.administrator.mail=administrator@example.org",
        })
@ContextConfiguration(initializers = StoryDatabase.class)
@Import({Story.class, RestDoor.class, Desks.class})
public @interface BrowserTest {}
