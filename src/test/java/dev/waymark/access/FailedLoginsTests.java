package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class FailedLoginsTests {

    private Instant now = Instant.parse("2027-02-01T08:30:00Z");

    private final FailedLogins failures = new FailedLogins(
            new LoginSettings(true, 3, "groups", new LoginSettings.Groups(List.of(), null, null), false), new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void an_address_is_not_listened_to_after_many_wrong_passwords_whatever_the_login() {
        for (String login : List.of("one", "two", "three")) {
            assertThat(failures.tooMany(from("192.0.2.1", login))).isFalse();
            failures.count(from("192.0.2.1", login));
        }

        assertThat(failures.tooMany(from("192.0.2.1", "four"))).isTrue();
        assertThat(failures.tooMany(from("192.0.2.2", "four"))).isFalse();
    }

    @Test
    void after_a_while_it_is_listened_to_again() {
        for (int i = 0; i < 3; i++) {
            failures.count(from("192.0.2.1", "any"));
        }
        now = now.plus(Duration.ofMinutes(10));

        assertThat(failures.tooMany(from("192.0.2.1", "any"))).isFalse();
    }

    private static Authentication from(String address, String login) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken.unauthenticated(login, "any");
        attempt.setDetails(new WebAuthenticationDetails(request));
        return attempt;
    }
}
