package dev.waymark.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The browsers in which people are logged in now. */
@Component
class OpenSessions {

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Logs the person out everywhere. */
    void end(String login) {
        jdbc.sql("delete from spring_session where principal_name = :login")
                .param("login", login)
                .update();
    }
}
