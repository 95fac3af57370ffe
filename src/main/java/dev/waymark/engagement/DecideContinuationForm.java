package dev.waymark.engagement;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Step 8: the leader chooses how to go on; both ways may be taken. */
@Component
class DecideContinuationForm implements TaskForm<DecideContinuationForm.Answers> {

    private final Continuations continuations;
    private final Celebration celebration;
    private final Diary diary;

    DecideContinuationForm(Continuations continuations, Celebration celebration, Diary diary) {
        this.continuations = continuations;
        this.celebration = celebration;
        this.diary = diary;
    }

    record Answers(List<Way> ways) {}

    /** Spelled as the form's options. */
    enum Way {
        alone,
        renew
    }

    @Override
    public String id() {
        return "decide-continuation";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return celebration
                .of(work.businessKey())
                .<Map<String, Object>>map(words -> Map.of("celebration", words))
                .orElse(Map.of());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        boolean alone = answers.ways().contains(Way.alone);
        boolean renew = answers.ways().contains(Way.renew);
        continuations.save(Continuation.decided(work.businessKey(), alone, renew));
        diary.note(work, alone && renew ? "Goes on alone and renews" : alone ? "Goes on alone" : "Renews");
        return Routing.of(EngagementModel.CONTINUE_ALONE, alone).and(EngagementModel.RENEW, renew);
    }
}
