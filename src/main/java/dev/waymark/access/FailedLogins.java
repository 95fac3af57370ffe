package dev.waymark.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * How often an address has tried wrong passwords within ten minutes. The engine slows down and locks the single login;
 * this is against whoever tries many.
 */
@Component
class FailedLogins {

    private static final long SECONDS = 600;

    /** Beyond that many addresses within ten minutes, no further ones are counted. */
    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Integer> failures = new HashMap<>();
    private long window;

    FailedLogins(LoginSettings settings, Clock clock) {
        this.most = settings.failuresPerAddress();
        this.clock = clock;
    }

    /** Whether the address has tried too often to be listened to now. */
    synchronized boolean tooMany(Authentication attempt) {
        String address = address(attempt);
        turn();
        return address != null && failures.getOrDefault(address, 0) >= most;
    }

    synchronized void count(Authentication attempt) {
        String address = address(attempt);
        turn();
        if (address != null && (failures.containsKey(address) || failures.size() < MOST_ADDRESSES)) {
            failures.merge(address, 1, Integer::sum);
        }
    }

    private void turn() {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != window) {
            window = now;
            failures.clear();
        }
    }

    private static @Nullable String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }
}
