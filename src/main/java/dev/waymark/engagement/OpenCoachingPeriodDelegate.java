package dev.waymark.engagement;

import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenCoachingPeriodDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    OpenCoachingPeriodDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.openCoaching(BusinessKey.of(execution));
    }
}
