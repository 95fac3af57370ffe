package dev.waymark.actionplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a month as one in which the supporter did not answer. */
@Component
class NoteSilenceDelegate implements JavaDelegate {

    private static final String NO_ANSWER = "No answer";

    private final Supporters supporters;
    private final MonthlyAnswers monthly;

    NoteSilenceDelegate(Supporters supporters, MonthlyAnswers monthly) {
        this.supporters = supporters;
        this.monthly = monthly;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monthly.none(supporters.get(ActionPlanningModel.SUPPORTER_ID.get(execution)), NO_ANSWER);
    }
}
