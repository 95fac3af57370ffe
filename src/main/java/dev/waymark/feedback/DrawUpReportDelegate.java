package dev.waymark.feedback;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws up what can be shown of the voices, and tells the process whether that is anything. */
@Component
class DrawUpReportDelegate implements JavaDelegate {

    private final Voices voices;

    DrawUpReportDelegate(Voices voices) {
        this.voices = voices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FeedbackModel.ANYTHING_TO_SHOW.set(
                execution, voices.drawUp(BusinessKey.of(execution)).isPresent());
    }
}
