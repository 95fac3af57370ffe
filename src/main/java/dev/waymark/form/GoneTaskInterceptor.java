package dev.waymark.form;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Answers a form for a task that is gone as a refusal (400), where the engine would call it a failure (500). */
class GoneTaskInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof SubmitTaskFormCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (NullValueException noTask) {
            throw new FormFieldValidationException(
                    null, "Task: is completed already, or there is no such task", noTask);
        } catch (OptimisticLockingException overtaken) {
            throw new FormFieldValidationException(
                    null, "Task: somebody else has just changed it; load it again", overtaken);
        }
    }
}
