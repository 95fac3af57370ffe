package dev.waymark.form;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Which tasks and instances have come through the gate in the engine command at work; gone with the command. */
class Passage implements Session {

    private final Set<String> passed = new HashSet<>();

    static void open(String id) {
        current().passed.add(id);
    }

    static boolean isOpen(String id) {
        return current().passed.contains(id);
    }

    private static Passage current() {
        CommandContext command = Context.getCommandContext();
        return command.getSession(Passage.class);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Lets the engine open one passage per command. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Passage.class;
        }

        @Override
        public Session openSession() {
            return new Passage();
        }
    }
}
