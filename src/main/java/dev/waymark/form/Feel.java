package dev.waymark.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.util.ConcurrentLruCache;

/**
 * Evaluates a form's conditions. The engine takes about a millisecond for each, and conditions ask for choices, of which
 * there are few: what has been found out is kept.
 */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false");
    private static final int LONGEST_CHOICE = 40;

    private static final ConcurrentLruCache<String, Condition> CONDITIONS =
            new ConcurrentLruCache<>(1_000, Feel::condition);
    private static final ConcurrentLruCache<Question, Boolean> ANSWERS =
            new ConcurrentLruCache<>(2_000, Feel::evaluate);

    private Feel() {}

    private record Condition(ParsedExpression parsed, Set<String> names) {}

    private record Question(String expression, Map<String, Object> values) {}

    /** @return false also where the expression speaks of something that is not there */
    static boolean isTrue(String expression, Map<String, Object> values) {
        Map<String, Object> asked = new HashMap<>(values);
        asked.keySet().retainAll(names(expression));
        Question question = new Question(expression, asked);
        return asked.values().stream().allMatch(Feel::mayBeChoice) ? ANSWERS.get(question) : evaluate(question);
    }

    /** What the expression speaks of. */
    static Set<String> names(String expression) {
        return CONDITIONS.get(expression).names();
    }

    /** Nothing that somebody wrote is kept. */
    private static boolean mayBeChoice(Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof String text && text.length() <= LONGEST_CHOICE;
    }

    private static boolean evaluate(Question question) {
        EvaluationResult result =
                ENGINE.evaluate(CONDITIONS.get(question.expression()).parsed(), question.values());
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private static Condition condition(String expression) {
        ParseResult parsed = ENGINE.parseExpression(expression);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(
                    "Not FEEL: " + expression + ": " + parsed.failure().message());
        }
        Set<String> names = new HashSet<>();
        Matcher words = NAME.matcher(expression.replaceAll("\"[^\"]*\"", ""));
        while (words.find()) {
            names.add(words.group());
        }
        names.removeAll(WORDS);
        return new Condition(parsed.parsedExpression(), Set.copyOf(names));
    }
}
