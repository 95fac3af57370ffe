package dev.waymark.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one node at a time do what must not be done by two.
 *
 * <p>A turn lasts as long as the transaction that took it, so a node that dies passes it on.
 */
@Repository
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one node does at a time. */
    public enum Turn {
        OUTBOX(1),
        MAILBOX(2);

        private final int row;

        Turn(int row) {
            this.row = row;
        }
    }

    /** True where this transaction has the turn until it ends, false where another node has it. */
    public boolean take(Turn turn) {
        return !jdbc.sql("select id from outbox_turn where id = :row for update skip locked")
                .param("row", turn.row)
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
