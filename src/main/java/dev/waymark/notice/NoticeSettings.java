package dev.waymark.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What mails need to know of this installation; office hours are the calendar's.
 *
 * @param baseUrl where people reach the program, without a slash at the end
 */
@Validated
@ConfigurationProperties("waymark")
record NoticeSettings(
        @DefaultValue("http://localhost:8080") @Pattern(regexp = "https?://[^/\\s]+(/[^/\\s]+)*")
        String baseUrl,

        @DefaultValue @Valid Mail mail) {

    /**
     * @param from the sender that people see, as {@code Name <address>}
     * @param poll how often the outbox is looked at when nothing wakes it
     * @param longestPause between two tries to reach a mail server that is down
     * @param retries waiting times after each temporary refusal of one mail; when they are used up it is undeliverable
     */
    record Mail(
            @DefaultValue("Waymark <waymark@localhost>") @NotBlank
            String from,

            @DefaultValue("PT15S") @DurationMin(millis = 100)
            Duration poll,

            @DefaultValue("PT5M") Duration longestPause,

            @DefaultValue({"PT1M", "PT10M", "PT1H", "PT6H", "P1D"}) @NotEmpty
            List<@DurationMin(seconds = 1) Duration> retries) {}
}
