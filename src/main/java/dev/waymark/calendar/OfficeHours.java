package dev.waymark.calendar;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people may be written to, in their own zone; outside of it mail waits.
 *
 * @param from opening, inclusive
 * @param to closing, exclusive
 */
@Validated
@ConfigurationProperties("waymark.office-hours")
record OfficeHours(
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("18:00") LocalTime to) {

    @AssertTrue(message = "the office must close after it opens")
    boolean isInOrder() {
        return from.isBefore(to);
    }
}
