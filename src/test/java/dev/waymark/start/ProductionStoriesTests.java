package dev.waymark.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import dev.waymark.Waymark;
import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.people.People;
import dev.waymark.story.StoryDatabase;
import dev.waymark.story.WithoutServer;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

/** The first days of an installation, start by start on one database. */
@Tag("story")
@Tag("once")
class ProductionStoriesTests {

    private final Map<String, Object> settings = new HashMap<>();

    @Test
    void tables_are_made_only_when_told_to_and_the_first_administrator_has_to_be_named() {
        freshDatabase();
        settings.put("WAYMARK_SMTP_HOST", "mail.example.org");
        settings.put("WAYMARK_BASE_URL", "https://coaching.example.org");
        settings.put("WAYMARK_MAIL_FROM", "Coaching <coaching@example.org>");
        settings.put("waymark.mail.dispatch", false);
        settings.put("camunda.bpm.job-execution.enabled", false);
        settings.put("camunda.bpm.generate-unique-process-engine-name", true);
        assertRefused("does not hold the tables");

        settings.put("WAYMARK_CREATE_SCHEMA", true);
        assertRefused("no administrator");

        settings.put("WAYMARK_CREATE_SCHEMA", false);
        settings.put("WAYMARK_ADMIN_LOGIN", "boss");
        settings.put("WAYMARK_ADMIN_PASSWORD", "correct horse battery");
        settings.put("WAYMARK_ADMIN_MAIL", "Boss@example.org");
        try (ConfigurableApplicationContext program = start()) {
            assertThat(program.getBean(People.class).findAll())
                    .singleElement()
                    .satisfies(person -> assertThat(person.mail()).isEqualTo("boss@example.org"));
            assertThat(program.getBean(Accounts.class).roles("boss"))
                    .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.PROGRAM_MANAGER);
            assertThat(program.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("coaching-engagement")
                            .count())
                    .isOne();
            UserEntity boss = (UserEntity) program.getBean(IdentityService.class)
                    .createUserQuery()
                    .userId("boss")
                    .singleResult();
            assertThat(boss.getPassword()).startsWith("{bcrypt-sha256}$2a$10$");
        }

        settings.keySet().removeIf(name -> name.startsWith("WAYMARK_ADMIN"));
        start().close();
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> start().close())
                .extracting(NestedExceptionUtils::getMostSpecificCause, THROWABLE)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Waymark.class)
                .contextFactory(new WithoutServer())
                .profiles("prod")
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("installation", settings)))
                .run();
    }

    private void freshDatabase() {
        GenericApplicationContext context = new GenericApplicationContext();
        new StoryDatabase().initialize(context);
        settings.put("spring.datasource.url", context.getEnvironment().getProperty("spring.datasource.url"));
        settings.put(
                "spring.datasource.username",
                context.getEnvironment().getProperty("spring.datasource.username", "waymark"));
        settings.put("spring.datasource.password", "nobody else knows this");
    }
}
