package dev.waymark.actionplanning;

import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leader asks somebody to be a supporter, and records the answer (acceptance A-87). */
@Component
class AskSupporterForm implements TaskForm<AskSupporterForm.Answers> {

    /** Spelled as in the form. */
    enum Answer {
        agreed,
        declined
    }

    record Answers(Answer answer) {}

    private final Supporters supporters;
    private final Clock clock;

    AskSupporterForm(Supporters supporters, Clock clock) {
        this.supporters = supporters;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "ask-supporter";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "supporter",
                supporters.get(work.get(ActionPlanningModel.SUPPORTER_ID)).name());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        boolean agreed = answers.answer() == Answer.agreed;
        supporters.save(supporters
                .get(work.get(ActionPlanningModel.SUPPORTER_ID))
                .is(agreed ? Supporter.State.AGREED : Supporter.State.DECLINED, clock.instant()));
        return Routing.of(ActionPlanningModel.AGREED, agreed);
    }
}
