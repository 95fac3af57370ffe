package dev.waymark.notice;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Says since when no mail can go out; the program itself lives on and mails wait. */
@Component
class MailRelayHealthIndicator extends AbstractHealthIndicator {

    private final MailRelay relay;

    MailRelayHealthIndicator(MailRelay relay) {
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        relay.unreachableSince()
                .ifPresentOrElse(since -> health.down().withDetail("unreachableSince", since), health::up);
    }
}
