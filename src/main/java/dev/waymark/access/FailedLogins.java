package dev.waymark.access;

import java.time.Clock;
import java.time.Duration;
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

    private static final Duration SPAN = Duration.ofMinutes(10);

    private final CallLimit limit;

    FailedLogins(LoginSettings settings, Clock clock) {
        limit = new CallLimit(settings.failuresPerAddress(), SPAN, clock);
    }

    /** Whether the address has tried too often to be listened to now. */
    boolean tooMany(Authentication attempt) {
        String address = address(attempt);
        return address != null && limit.isUsedUp(address);
    }

    void count(Authentication attempt) {
        String address = address(attempt);
        if (address != null) {
            limit.count(address);
        }
    }

    private static @Nullable String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }
}
