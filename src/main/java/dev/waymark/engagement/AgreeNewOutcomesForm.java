package dev.waymark.engagement;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import org.springframework.stereotype.Component;

/** The leader commits to a renewed engagement with a new set of outcomes (acceptance A-57). */
@Component
class AgreeNewOutcomesForm implements TaskForm<AgreeNewOutcomesForm.Answers> {

    private final Continuations continuations;
    private final Diary diary;

    AgreeNewOutcomesForm(Continuations continuations, Diary diary) {
        this.continuations = continuations;
        this.diary = diary;
    }

    /** @param planWished whether the two begin with a plan of action; asked of those who stay with their coach */
    record Answers(List<AgreedOutcome> outcomes, int months, boolean sameCoach, boolean planWished) {}

    @Override
    public String id() {
        return "agree-new-outcomes";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Continuation continuation = continuations.get(work.businessKey());
        continuation.agreeRenewal(answers.outcomes(), answers.months(), answers.sameCoach(), answers.planWished());
        continuations.save(continuation);
        diary.note(work, "New outcomes agreed for a renewal");
        return Routing.none();
    }
}
