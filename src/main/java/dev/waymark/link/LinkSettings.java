package dev.waymark.link;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long links hold and how often they may be tried.
 *
 * @param valid from the mail on
 * @param visit for how long the form stays open after a link was opened
 * @param mostPerMinute calls of one link
 * @param mostPerNetwork calls in a minute from one network address, which many people may share
 */
@Validated
@ConfigurationProperties("waymark.links")
record LinkSettings(
        @DefaultValue("P30D") @DurationMin(hours = 1) Duration valid,
        @DefaultValue("PT30M") @DurationMin(minutes = 1) Duration visit,
        @DefaultValue("30") @Min(1) int mostPerMinute,
        @DefaultValue("120") @Min(1) int mostPerNetwork) {}
