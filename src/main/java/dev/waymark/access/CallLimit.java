package dev.waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How often an address may call within a span of time; each node counts for itself. */
public final class CallLimit {

    /** Beyond that many callers within the span, no further ones are counted, nor allowed. */
    private static final int MOST_CALLERS = 10_000;

    private final int most;
    private final Duration span;
    private final Clock clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private long current;

    public CallLimit(int most, Duration span, Clock clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
    }

    /** @return whether the call is one of those allowed */
    public synchronized boolean count(String caller) {
        turn();
        if (calls.size() >= MOST_CALLERS && !calls.containsKey(caller)) {
            return false;
        }
        return calls.merge(caller, 1, Integer::sum) <= most;
    }

    /** Whether all calls that are allowed have been counted. */
    synchronized boolean isUsedUp(String caller) {
        turn();
        return calls.getOrDefault(caller, 0) >= most;
    }

    private void turn() {
        long now = clock.instant().getEpochSecond() / span.toSeconds();
        if (now != current) {
            current = now;
            calls.clear();
        }
    }
}
