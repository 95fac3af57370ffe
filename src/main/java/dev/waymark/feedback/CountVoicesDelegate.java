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

    private final Raters raters;
    private final Diary diary;

    CountVoicesDelegate(Raters raters, Diary diary) {
        this.raters = raters;
        this.diary = diary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        VoiceCount heard = VoiceCount.of(raters.findByEngagementIdOrderByNameAscIdAsc(engagementId));
        diary.note(engagementId, null, "Interview round over, voices heard: " + heard.total());
        FeedbackModel.ENOUGH_VOICES.set(execution, heard.enough());
    }
}
