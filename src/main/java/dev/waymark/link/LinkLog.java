package dev.waymark.link;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happens to links: who came from where and when, never what was written. */
@Repository
class LinkLog {

    /** What can happen. */
    enum Event {
        OPENED,
        USED,
        /** Asked for a fresh link. */
        RENEWED,
        /** An address, or a visit, that was never given: a guess. */
        UNKNOWN,
        /** A used link was opened again. */
        REPLAYED,
        EXPIRED,
        REVOKED,
        /** Called too often. */
        LIMITED;

        boolean tellsOfAnAnswer() {
            return this == OPENED || this == USED;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of an answer that nobody is to trace it is kept that there was one, and not whose.
     *
     * @param network the address that the call came from
     */
    void note(@Nullable Link link, Event event, String network) {
        boolean untraced = link != null && link.purpose().isUntraced() && event.tellsOfAnAnswer();
        jdbc.sql("insert into link_event (link_id, event, network, at) values (:link, :event, :network, :now)")
                .param("link", link == null || untraced ? null : link.id())
                .param("event", event.name())
                .param("network", untraced ? "" : network)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    int count(UUID linkId, Event event, Instant since) {
        return jdbc.sql("select count(*) from link_event where link_id = :link and event = :event and at > :since")
                .param("link", linkId)
                .param("event", event.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
