package dev.waymark.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import dev.waymark.story.SqlTraffic;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL server whose commits are durable, with a database for each side. */
class Databases implements AutoCloseable {

    static final int POOL_SIZE = 24;

    private final EmbeddedPostgres server;

    Databases() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    String url(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setDataSource(SqlTraffic.counted(new DriverManagerDataSource(url, "postgres", "postgres")));
        return pool;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
