package dev.waymark.protection;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Forgets some of what is due tonight. */
@Component
class ForgetWhatIsDueDelegate implements JavaDelegate {

    private final Retention retention;

    ForgetWhatIsDueDelegate(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID record = RetentionModel.RECORD_ID.find(execution);
        if (record == null) {
            record = retention.begin();
            RetentionModel.RECORD_ID.set(execution, record);
        }
        RetentionModel.MORE.set(execution, retention.forgetSome(record));
    }
}
