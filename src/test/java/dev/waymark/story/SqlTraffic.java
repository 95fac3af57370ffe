package dev.waymark.story;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What one piece of work sends to the database: statements, round trips, commits. */
public final class SqlTraffic {

    private static final ThreadLocal<SqlTraffic> CURRENT = new ThreadLocal<>();

    private final List<String> statements = new ArrayList<>();
    private int roundTrips;
    private int commits;

    private SqlTraffic() {}

    /** Only what the calling thread sends is counted. */
    public static SqlTraffic of(Runnable work) {
        SqlTraffic traffic = new SqlTraffic();
        CURRENT.set(traffic);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
        return traffic;
    }

    /** The text of each statement, once per execution. */
    public List<String> statements() {
        return statements;
    }

    /** Executions, where a batch is one; a commit is none of them. */
    public int roundTrips() {
        return roundTrips;
    }

    public int commits() {
        return commits;
    }

    private void executed(String sql, int times) {
        for (int i = 0; i < times; i++) {
            statements.add(sql);
        }
        roundTrips++;
    }

    /** The same database, counted. */
    public static DataSource counted(DataSource database) {
        return new DelegatingDataSource(database) {

            @Override
            public Connection getConnection() throws SQLException {
                return connection(super.getConnection());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return connection(super.getConnection(user, password));
            }
        };
    }

    private static Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement, new Counter((String) arguments[0]));
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, statement, new Counter(""));
            }
            SqlTraffic traffic = CURRENT.get();
            if (traffic != null && method.getName().equals("commit")) {
                traffic.commits++;
            }
            return result;
        });
    }

    private interface After {

        Object call(Method method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                SqlTraffic.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.call(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }

    private static class Counter implements After {

        private final String sql;
        private int batched;

        Counter(String sql) {
            this.sql = sql;
        }

        @Override
        public Object call(Method method, Object[] arguments, Object result) {
            String name = method.getName();
            SqlTraffic traffic = CURRENT.get();
            if (name.equals("addBatch")) {
                batched++;
            } else if (traffic != null && name.startsWith("execute")) {
                boolean batch = name.endsWith("Batch");
                traffic.executed(
                        arguments != null && arguments[0] instanceof String text ? text : sql, batch ? batched : 1);
                batched = 0;
            }
            return result;
        }
    }

    /** Puts the counter between a pool and its database, before the pool opens. */
    public static class Pools implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
                pool.setDataSource(counted(
                        new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())));
            }
            return bean;
        }
    }
}
