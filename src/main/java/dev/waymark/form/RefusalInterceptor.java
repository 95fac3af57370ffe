package dev.waymark.form;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Answers what is a refusal as one (400 or 403), where the engine would call it a failure (500). */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
            throw new AuthorizationException("Task: is completed by submitting its form");
        }
        return command instanceof SubmitTaskFormCmd ? submit(command) : perform(command);
    }

    private <T> T submit(Command<T> command) {
        try {
            return perform(command);
        } catch (NullValueException noTask) {
            throw new FormFieldValidationException(
                    null, "Task: is completed already, or there is no such task", noTask);
        } catch (OptimisticLockingException overtaken) {
            throw new FormFieldValidationException(
                    null, "Task: somebody else has just changed it; load it again", overtaken);
        }
    }

    /** The engine wraps what a listener refuses. */
    private <T> T perform(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException failure) {
            throw failure.getCause() instanceof AuthorizationException refusal ? refusal : failure;
        }
    }
}
