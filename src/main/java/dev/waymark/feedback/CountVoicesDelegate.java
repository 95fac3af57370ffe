package dev.waymark.feedback;

import dev.waymark.engagement.Diary;
import dev.waymark.process.BusinessKey;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts who was heard, and tells the process whether that is enough. */
@Component
class CountVoicesDelegate implements JavaDelegate {

    private final Voices voices;
    private final Diary diary;

    CountVoicesDelegate(Voices voices, Diary diary) {
        this.voices = voices;
        this.diary = diary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        diary.note(
                engagementId,
                null,
                "Interview round over, voices heard: "
                        + voices.count(engagementId).total());
        FeedbackModel.ENOUGH_VOICES.set(execution, voices.enough(engagementId));
    }
}
