package dev.waymark.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProductionGuardTests {

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(ProductionGuard.class)
            .withPropertyValues(
                    "spring.profiles.active=postgres,prod",
                    "WAYMARK_DB_URL=jdbc:postgresql://db/waymark",
                    "WAYMARK_DB_USER=coaching",
                    "WAYMARK_DB_PASSWORD=correct horse battery",
                    "WAYMARK_SMTP_HOST=mail.example.org");

    @Test
    void safe_settings_are_let_through() {
        production.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "waymark", "postgres", "coaching", "Waymark-Demo-1", "elevenchars"})
    void a_weak_database_password_is_refused(String password) {
        production
                .withPropertyValues("WAYMARK_DB_PASSWORD=" + password)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("WAYMARK_DB_PASSWORD"));
    }

    @Test
    void the_default_password_of_the_file_database_is_refused() {
        production
                .withPropertyValues("spring.profiles.active=prod")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("WAYMARK_H2_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waymark-demo-1", "boss", "elevenchars"})
    void a_weak_password_of_the_administrator_is_refused(String password) {
        production
                .withPropertyValues("WAYMARK_ADMIN_LOGIN=boss", "WAYMARK_ADMIN_PASSWORD=" + password)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("WAYMARK_ADMIN_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "waymark-demo-secret", "correct horse battery"})
    void a_mailbox_needs_a_secret_of_its_own(String secret) {
        production
                .withPropertyValues(
                        "WAYMARK_IMAP_HOST=imap.example.org",
                        "WAYMARK_REPLY_ADDRESS=reply@example.org",
                        "WAYMARK_REPLY_SECRET=" + secret)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("WAYMARK_REPLY_SECRET"));
    }

    @Test
    void a_mailbox_needs_an_address() {
        production
                .withPropertyValues("WAYMARK_IMAP_HOST=imap.example.org", "WAYMARK_REPLY_SECRET=" + "x1".repeat(16))
                .run(context -> assertThat(context).getFailure().hasMessageContaining("WAYMARK_REPLY_ADDRESS"));
        production
                .withPropertyValues(
                        "WAYMARK_IMAP_HOST=imap.example.org",
                        "WAYMARK_REPLY_ADDRESS=reply@example.org",
                        "WAYMARK_REPLY_SECRET=" + "x1".repeat(16))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void text_messages_need_a_token_and_a_sender() {
        production
                .withPropertyValues("WAYMARK_TWILIO_ACCOUNT=AC" + "0".repeat(32))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContainingAll("WAYMARK_TWILIO_TOKEN", "WAYMARK_TWILIO_FROM"));
    }

    @Test
    void every_problem_is_named_at_once_and_no_password_is_shown() {
        production
                .withPropertyValues(
                        "WAYMARK_DB_PASSWORD=hunter2",
                        "WAYMARK_ADMIN_PASSWORD=hunter2",
                        "WAYMARK_SMTP_HOST=",
                        "waymark.demo=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContainingAll(
                                "WAYMARK_DB_PASSWORD", "WAYMARK_ADMIN_PASSWORD", "WAYMARK_SMTP_HOST", "WAYMARK_DEMO")
                        .hasMessageNotContaining("hunter2"));
    }

    @Test
    void without_the_profile_nothing_is_refused() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(ProductionGuard.class)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
