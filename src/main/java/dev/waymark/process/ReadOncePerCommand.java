package dev.waymark.process;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.stereotype.Component;

/**
 * What a repository has read is not read again in the same engine command: what a form shows, what it takes, and what
 * the process does next ask for the same person and the same engagement. A write forgets what its repository has read.
 */
@Component
class ReadOncePerCommand implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            repositories.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                    (repository, described) -> repository.addAdvice(0, new Reader())));
        }
        return bean;
    }

    private record Question(Method method, List<@Nullable Object> arguments) {}

    /** One per repository. */
    private static class Reader implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            CommandContext command = Context.getCommandContext();
            Method method = call.getMethod();
            if (command == null || method.isDefault() || method.getDeclaringClass() == Object.class) {
                return call.proceed();
            }
            Map<Question, Optional<Object>> known = Answers.of(command).known(this);
            if (isWrite(method)) {
                known.clear();
                return call.proceed();
            }
            Question question = new Question(method, Arrays.asList(call.getArguments()));
            Optional<Object> answer = known.get(question);
            if (answer == null) {
                answer = Optional.ofNullable(call.proceed());
                known.put(question, answer);
            }
            return answer.orElse(null);
        }

        private static boolean isWrite(Method method) {
            String name = method.getName();
            return name.startsWith("save") || name.startsWith("delete") || method.isAnnotationPresent(Modifying.class);
        }
    }

    /** Lives as long as the command whose session it is. */
    private static class Answers implements Session {

        private final Map<Reader, Map<Question, Optional<Object>>> byRepository = new HashMap<>();

        static Answers of(CommandContext command) {
            return (Answers) command.getSessions().computeIfAbsent(Answers.class, type -> new Answers());
        }

        Map<Question, Optional<Object>> known(Reader repository) {
            return byRepository.computeIfAbsent(repository, each -> new HashMap<>());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
