package dev.waymark.engagement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an organisation may set for all its programs.
 *
 * @param midReviewAt the part of the program after which the mid review is due (acceptance A-48)
 * @param graceDays calendar days after the program's end in which hours may still be used
 */
@Validated
@ConfigurationProperties("waymark.program")
record EngagementSettings(
        @DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("0.9")
        double midReviewAt,

        @DefaultValue("14") @Min(0) int graceDays) {}
