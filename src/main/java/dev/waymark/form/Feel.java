package dev.waymark.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Evaluates a form's conditions; each is parsed once, for parsing costs a hundred times what evaluating does. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();

    private Feel() {}

    /** @return false also where the expression speaks of something that is not there */
    static boolean isTrue(String expression, Map<String, Object> values) {
        EvaluationResult result = ENGINE.evaluate(PARSED.computeIfAbsent(expression, Feel::parse), values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private static ParsedExpression parse(String expression) {
        ParseResult parsed = ENGINE.parseExpression(expression);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(
                    "Not FEEL: " + expression + ": " + parsed.failure().message());
        }
        return parsed.parsedExpression();
    }
}
