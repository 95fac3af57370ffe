package dev.waymark.session;

import org.jspecify.annotations.Nullable;

/** The how of a session: strengths, limitations, and their effect on others (acceptance ). */
record RelationsCheckIn(
        String strengths,
        String limitations,
        @Nullable String impactOnWork,
        @Nullable String impactOnPeople,
        @Nullable String leverage,
        @Nullable String nextSteps,
        @Nullable String successes,
        @Nullable String preferences,
        @Nullable String pressingIssues) {}
