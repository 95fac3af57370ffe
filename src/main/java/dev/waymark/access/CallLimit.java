package dev.waymark.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How often an address may call in a minute. */
public final class CallLimit {

    /** Beyond that many callers in a minute, no further ones are listened to. */
    private static final int MOST_CALLERS = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private long minute;

    public CallLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    public synchronized boolean allows(String caller) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            calls.clear();
        }
        if (calls.size() >= MOST_CALLERS && !calls.containsKey(caller)) {
            return false;
        }
        return calls.merge(caller, 1, Integer::sum) <= most;
    }
}
