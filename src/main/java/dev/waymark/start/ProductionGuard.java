package dev.waymark.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Refuses to run for real people with a password that others know, before anything connects to the database. */
@Component
@Profile("prod")
class ProductionGuard implements BeanFactoryPostProcessor {

    private static final int SHORTEST_PASSWORD = 12;

    /** Passwords that this program, its demo or its database come with. */
    private static final Set<String> KNOWN = Set.of(
            "waymark", "postgres", "password", "changeme", "change-me-please", "waymark-demo-1", "waymark-demo-secret");

    /** As long as what it signs with. */
    private static final int SHORTEST_SECRET = 32;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> problems = problems(beans.getBean(Environment.class));
        if (!problems.isEmpty()) {
            throw new StartRefused(
                    "Profile prod does not start with these settings:\n\n  - " + String.join("\n  - ", problems),
                    "Set the environment variables named above and start again.");
        }
    }

    private static List<String> problems(Environment settings) {
        List<String> problems = new ArrayList<>();
        String database = weakness(
                settings.getProperty("spring.datasource.password"), settings.getProperty("spring.datasource.username"));
        if (database != null) {
            boolean postgres = settings.matchesProfiles("postgres");
            problems.add("the database password (" + (postgres ? "WAYMARK_DB_PASSWORD" : "WAYMARK_H2_PASSWORD") + ") "
                    + database);
        }
        String administrator = settings.getProperty("waymark.administrator.password");
        String weakness = weakness(administrator, settings.getProperty("waymark.administrator.login"));
        if (StringUtils.hasText(administrator) && weakness != null) {
            problems.add("the administrator's password (WAYMARK_ADMIN_PASSWORD) " + weakness);
        }
        if (!StringUtils.hasText(settings.getProperty("spring.mail.host"))) {
            problems.add("there is no mail server (WAYMARK_SMTP_HOST)");
        }
        if (StringUtils.hasText(settings.getProperty("waymark.reply.mailbox.host"))) {
            problems.addAll(replyProblems(settings));
        }
        if (StringUtils.hasText(settings.getProperty("waymark.sms.account"))) {
            if (!StringUtils.hasText(settings.getProperty("waymark.sms.token"))) {
                problems.add("the token of the account for text messages (WAYMARK_TWILIO_TOKEN) is empty");
            }
            if (!StringUtils.hasText(settings.getProperty("waymark.sms.from"))) {
                problems.add("text messages have no sender (WAYMARK_TWILIO_FROM)");
            }
        }
        if (settings.getProperty("waymark.demo", Boolean.class, false)) {
            problems.add("demo people are switched on (WAYMARK_DEMO)");
        }
        return problems;
    }

    private static List<String> replyProblems(Environment settings) {
        List<String> problems = new ArrayList<>();
        String secret = settings.getProperty("waymark.reply.secret");
        String weakness = weakness(secret, null);
        if (weakness != null) {
            problems.add("the secret that signs the addresses of answers (WAYMARK_REPLY_SECRET) " + weakness);
        } else if (secret != null && secret.length() < SHORTEST_SECRET) {
            problems.add("the secret that signs the addresses of answers (WAYMARK_REPLY_SECRET) has fewer than "
                    + SHORTEST_SECRET + " characters");
        }
        if (!StringUtils.hasText(settings.getProperty("waymark.reply.address"))) {
            problems.add("there is a mailbox (WAYMARK_IMAP_HOST), but no address that is answered to"
                    + " (WAYMARK_REPLY_ADDRESS)");
        }
        return problems;
    }

    private static @Nullable String weakness(@Nullable String password, @Nullable String name) {
        if (!StringUtils.hasText(password)) {
            return "is empty";
        }
        if (KNOWN.contains(password.toLowerCase(Locale.ROOT)) || password.equalsIgnoreCase(name)) {
            return "is one that others know";
        }
        return password.length() < SHORTEST_PASSWORD ? "has fewer than " + SHORTEST_PASSWORD + " characters" : null;
    }
}
