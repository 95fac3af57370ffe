package dev.waymark.session;

import org.jspecify.annotations.Nullable;

/**
 * The how of a session: strengths, limitations, and their effect on others (acceptance ).
 *
 * @param competence 1 to 10, with {@code confidence} what the next date goes by (acceptance A-191)
 * @param reinforced which of values, norms and objectives the recognition has reinforced (acceptance A-196)
 */
record RelationsCheckIn(
        String strengths,
        String limitations,
        @Nullable String impactOnWork,
        @Nullable String impactOnPeople,
        @Nullable String leverage,
        @Nullable String nextSteps,
        @Nullable String successes,
        @Nullable String preferences,
        @Nullable String pressingIssues,
        @Nullable Integer competence,
        @Nullable Integer confidence,
        @Nullable String reinforced,
        @Nullable String recognition) {}
