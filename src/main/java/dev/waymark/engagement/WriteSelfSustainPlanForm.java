package dev.waymark.engagement;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader plans how to keep improving without a coach (acceptance A-56). */
@Component
class WriteSelfSustainPlanForm implements TaskForm<WriteSelfSustainPlanForm.Answers> {

    private final Continuations continuations;
    private final Diary diary;

    WriteSelfSustainPlanForm(Continuations continuations, Diary diary) {
        this.continuations = continuations;
        this.diary = diary;
    }

    record Answers(
            String plan,
            @Nullable String supporters,
            @Nullable LocalDate reviewOn) {}

    @Override
    public String id() {
        return "write-self-sustain-plan";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Continuation continuation = continuations.get(work.businessKey());
        continuation.planAlone(answers.plan(), answers.supporters(), answers.reviewOn());
        continuations.save(continuation);
        diary.note(work, "Plan for going on alone written");
        return Routing.none();
    }
}
