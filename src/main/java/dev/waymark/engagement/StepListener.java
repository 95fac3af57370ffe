package dev.waymark.engagement;

import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the engagement's step in line with the token, and lets no step close without its outcome. */
@Wiring
@Component
class StepListener implements ExecutionListener {

    private final Engagements engagements;
    private final Diary diary;
    private final Map<Step, StepEvidence> evidence = new EnumMap<>(Step.class);

    StepListener(Engagements engagements, Diary diary, List<StepEvidence> evidence) {
        this.engagements = engagements;
        this.diary = diary;
        evidence.forEach(each -> this.evidence.put(each.step(), each));
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        Step step = EngagementModel.step(execution.getCurrentActivityId());
        if (execution.getEventName().equals(EVENTNAME_START)) {
            engagements.enter(engagementId, step);
        } else if (!execution.isCanceled()) {
            diary.note(engagementId, null, step.title() + ": " + reached(engagementId, step));
        }
    }

    private String reached(UUID engagementId, Step step) {
        StepEvidence shown = evidence.get(step);
        if (shown == null) {
            throw new IllegalStateException("Nothing shows the outcome of step " + step);
        }
        return shown.of(engagementId)
                .orElseThrow(() -> new IllegalStateException("Step " + step + " has no outcome yet"));
    }
}
