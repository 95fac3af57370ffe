package dev.waymark.story;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that the program prepares. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final AtomicInteger prepared = new AtomicInteger();

    /** How many statements it took. */
    public int of(Runnable action) {
        int before = prepared.get();
        action.run();
        return prepared.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source) : bean;
    }

    private DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        InvocationHandler count = (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                prepared.incrementAndGet();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, count);
    }
}
