package dev.waymark.feedback;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach decides how to go on when too few raters were heard. */
@Component
class DecideOnVoicesForm implements TaskForm<DecideOnVoicesForm.Answers> {

    private static final String INTERVIEW_AGAIN = "interviewAgain";
    private static final String GO_ON = "goOn";

    record Answers(String way, @Nullable String reason) {}

    private final Raters raters;
    private final Voices voices;
    private final VoicesDecisions decisions;
    private final Diary diary;
    private final Clock clock;

    DecideOnVoicesForm(Raters raters, Voices voices, VoicesDecisions decisions, Diary diary, Clock clock) {
        this.raters = raters;
        this.voices = voices;
        this.decisions = decisions;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "decide-on-voices";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        UUID engagementId = work.businessKey();
        return Map.of("voices", voices.count(engagementId).rows(voices.showable(engagementId)));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID engagementId = work.businessKey();
        if (answers.way().equals(INTERVIEW_AGAIN) && raters.open(engagementId).isEmpty()) {
            throw new Refused("way", "must be another one, because nobody is left to be interviewed");
        }
        if (answers.way().equals(GO_ON)) {
            if (answers.reason() == null) {
                throw new Refused("reason", "must be given");
            }
            if (voices.count(engagementId).total() == 0) {
                throw new Refused("way", "must be another one, because nobody has been heard yet");
            }
            diary.note(work, "Goes on with fewer voices than planned");
        }
        decisions.save(new VoicesDecision(
                UUID.randomUUID(), 0, engagementId, answers.way(), answers.reason(), clock.instant()));
        return Routing.of(FeedbackModel.VOICES_WAY, answers.way());
    }
}
