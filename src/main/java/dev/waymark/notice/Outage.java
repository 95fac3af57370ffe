package dev.waymark.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers since when a server has been out of reach, and says it once in the log. */
public final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final String server;
    private final Clock clock;

    private volatile @Nullable Instant since;

    /** @param server as the log calls it: {@code mail server} */
    public Outage(String server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Empty while the last try to reach it succeeded. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    public void met(Exception cause) {
        if (since == null) {
            since = clock.instant();
            log.warn("The {} cannot be reached; everything waits until it can: {}", server, cause.getMessage());
        }
    }

    public void over() {
        if (since != null) {
            log.info("The {} can be reached again, after an outage since {}", server, since);
            since = null;
        }
    }
}
