package dev.waymark.actionplanning;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.planning.AgreedSteps;
import dev.waymark.planning.PlannedStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader makes a practice their own, or says what keeps them from it (acceptance A-74). */
@Component
class OwnPracticeForm implements TaskForm<OwnPracticeForm.Answers> {

    /** Spelled as in the form. */
    enum Answer {
        own,
        change
    }

    record Answers(Answer answer, @Nullable String mend) {}

    private final Practices practices;
    private final PracticeSteps steps;
    private final PracticeWords words;
    private final AgreedSteps agreed;

    OwnPracticeForm(Practices practices, PracticeSteps steps, PracticeWords words, AgreedSteps agreed) {
        this.practices = practices;
        this.steps = steps;
        this.words = words;
        this.agreed = agreed;
    }

    @Override
    public String id() {
        return "own-practice";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return words.of(practices.get(work.get(ActionPlanningModel.PRACTICE_ID)));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Practice practice = practices.get(work.get(ActionPlanningModel.PRACTICE_ID));
        boolean owned = answers.answer() == Answer.own;
        practices.save(
                owned ? practice.is(Practice.State.FINAL) : practice.sentBack(Objects.requireNonNull(answers.mend())));
        if (owned) {
            agreed.handOn(
                    work.businessKey(),
                    practice.meetingId(),
                    steps.findByPracticeIdInOrderByPosition(List.of(practice.id())).stream()
                            .map(each ->
                                    new PlannedStep(each.id(), each.what(), each.byWhen(), PlannedStep.Owner.LEADER))
                            .toList());
        }
        return Routing.of(ActionPlanningModel.OWNED, owned);
    }
}
