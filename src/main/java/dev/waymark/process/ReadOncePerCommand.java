package dev.waymark.process;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What a repository has read is not read again in the same engine command: what a form shows, what it takes, and what
 * the process does next ask for the same person and the same engagement. Whatever finder brought an entity, it answers
 * the finders by its unique properties as well: those {@code findBy…} that take one value and return an
 * {@link Optional}. A write forgets what was read of its kind of entity; what was saved is known from then on.
 */
@Component
class ReadOncePerCommand implements BeanPostProcessor {

    private static final Pattern FINDER = Pattern.compile("findBy((?:(?!And|Or)\\w)+)");

    /** By entity: the finders by a unique property, with the property. */
    private final Map<Class<?>, Map<String, String>> uniqueFinders = new ConcurrentHashMap<>();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            repositories.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                    (repository, described) -> repository.addAdvice(0, reader(described))));
        }
        return bean;
    }

    private Reader reader(RepositoryInformation described) {
        Map<String, String> unique =
                uniqueFinders.computeIfAbsent(described.getDomainType(), entity -> new ConcurrentHashMap<>());
        for (Method method : described.getRepositoryInterface().getMethods()) {
            Matcher finder = FINDER.matcher(method.getName());
            if (finder.matches()
                    && !method.isDefault()
                    && method.getReturnType() == Optional.class
                    && method.getParameterCount() == 1) {
                unique.put(method.getName(), StringUtils.uncapitalize(finder.group(1)));
            }
        }
        return new Reader(described.getDomainType(), unique);
    }

    private record Question(String finder, List<@Nullable Object> arguments) {}

    /** One per repository. */
    private record Reader(Class<?> entity, Map<String, String> uniqueFinders) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            CommandContext command = Context.getCommandContext();
            Method method = call.getMethod();
            if (command == null || method.isDefault() || method.getDeclaringClass() == Object.class) {
                return call.proceed();
            }
            Map<Question, Optional<Object>> known = Answers.of(command).known(entity);
            if (isWrite(method)) {
                known.clear();
                Object written = call.proceed();
                alsoAnswers(written, known);
                return written;
            }
            Question question = new Question(method.getName(), Arrays.asList(call.getArguments()));
            Optional<Object> answer = known.get(question);
            if (answer == null) {
                answer = Optional.ofNullable(call.proceed());
                known.put(question, answer);
                answer.ifPresent(read -> alsoAnswers(read, known));
            }
            return answer.orElse(null);
        }

        private void alsoAnswers(@Nullable Object read, Map<Question, Optional<Object>> known) {
            Object found = read instanceof Optional<?> optional ? optional.orElse(null) : read;
            if (entity.isInstance(found)) {
                DirectFieldAccessor fields = new DirectFieldAccessor(found);
                uniqueFinders.forEach((finder, property) -> known.put(
                        new Question(finder, Arrays.asList(fields.getPropertyValue(property))),
                        Optional.of(Optional.of(found))));
            }
        }

        private static boolean isWrite(Method method) {
            String name = method.getName();
            return name.startsWith("save") || name.startsWith("delete") || method.isAnnotationPresent(Modifying.class);
        }
    }

    /** Lives as long as the command whose session it is. */
    private static class Answers implements Session {

        private final Map<Class<?>, Map<Question, Optional<Object>>> byEntity = new HashMap<>();

        static Answers of(CommandContext command) {
            return (Answers) command.getSessions().computeIfAbsent(Answers.class, type -> new Answers());
        }

        Map<Question, Optional<Object>> known(Class<?> entity) {
            return byEntity.computeIfAbsent(entity, each -> new HashMap<>());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
