package dev.waymark.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;

/** Evaluates a form's conditions with the engine's own FEEL. */
final class Feel {

    private Feel() {}

    static boolean isTrue(String expression, Map<String, Object> values) {
        Object result = Context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine()
                .evaluateSimpleExpression(expression, Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(result);
    }
}
