package dev.waymark.engagement;

import dev.waymark.form.InstanceStarter;
import dev.waymark.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartRenewalDelegate implements JavaDelegate {

    private final Renewal renewal;
    private final InstanceStarter instances;

    StartRenewalDelegate(Renewal renewal, InstanceStarter instances) {
        this.renewal = renewal;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instances.start(EngagementModel.KEY, renewal.of(BusinessKey.of(execution)));
    }
}
