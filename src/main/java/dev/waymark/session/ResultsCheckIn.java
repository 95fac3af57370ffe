package dev.waymark.session;

import org.jspecify.annotations.Nullable;

/**
 * The what of a session: promises, progress, and what stands in the way (acceptance ).
 *
 * @param nextStepsOwner who takes the next steps: leader, coach or both (acceptance A-193)
 */
record ResultsCheckIn(
        String accountabilities,
        String progress,
        @Nullable String acknowledgement,
        @Nullable String obstacles,
        @Nullable String impact,
        @Nullable String support,
        @Nullable String nextSteps,
        @Nullable String nextStepsOwner) {}
