package dev.waymark.engagement;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shows that a step has its outcome; a step does not close without it (acceptance A-18). */
public interface StepEvidence {

    Step step();

    /** What was reached, in words that every party may read: counts and names of artefacts, never their content. */
    Optional<String> of(UUID engagementId);

    static StepEvidence of(Step step, Function<UUID, Optional<String>> evidence) {
        return new StepEvidence() {

            @Override
            public Step step() {
                return step;
            }

            @Override
            public Optional<String> of(UUID engagementId) {
                return evidence.apply(engagementId);
            }
        };
    }
}
