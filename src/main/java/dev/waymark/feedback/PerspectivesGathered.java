package dev.waymark.feedback;

import dev.waymark.engagement.Step;
import dev.waymark.engagement.StepEvidence;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows that the interviews have led to a broad view. */
@Component
class PerspectivesGathered implements StepEvidence {

    private final BroadViews views;

    PerspectivesGathered(BroadViews views) {
        this.views = views;
    }

    @Override
    public Step step() {
        return Step.RATER_INTERVIEWS;
    }

    @Override
    public Optional<String> of(UUID engagementId) {
        return Optional.of(views.countThemes(engagementId))
                .filter(count -> count > 0)
                .map(count -> "themes gathered: " + count);
    }
}
