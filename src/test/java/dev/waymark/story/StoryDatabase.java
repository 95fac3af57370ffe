package dev.waymark.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh database for the stories: H2 in memory, or a real PostgreSQL where {@code waymark.test.database=postgres}. */
public class StoryDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("waymark.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new SqlTraffic.Pools());
        TestPropertyValues.of(isPostgres() ? freshPostgres() : freshH2()).applyTo(context);
    }

    private static String[] freshH2() {
        return new String[] {
            "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
        };
    }

    /** A fresh database on the server that outlives the programs that use it, as settings of Spring's. */
    public static synchronized String[] freshPostgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            String name = "story_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return new String[] {
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", name),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
            };
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
