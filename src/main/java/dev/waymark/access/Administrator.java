package dev.waymark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The first administrator, who is created at the start where there is none yet.
 *
 * @param required whether the program refuses to run without any administrator
 * @param login letters and digits
 * @param password initial password of at least {@link Accounts#SHORTEST_PASSWORD} characters; to be replaced at the
 *     first login
 */
@ConfigurationProperties("waymark.administrator")
record Administrator(
        @DefaultValue("false") boolean required,
        @Nullable String login,
        @Nullable String password,
        @Nullable String mail) {

    boolean isGiven() {
        return StringUtils.hasText(login) && StringUtils.hasText(password) && StringUtils.hasText(mail);
    }
}
