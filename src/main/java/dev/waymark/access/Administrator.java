package dev.waymark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, who is created at the start where there is none yet.
 *
 * @param login letters and digits
 * @param password initial password of at least {@link Accounts#SHORTEST_PASSWORD} characters; to be replaced at the
 *     first login
 */
@ConfigurationProperties("waymark.administrator")
record Administrator(@Nullable String login, @Nullable String password) {}
