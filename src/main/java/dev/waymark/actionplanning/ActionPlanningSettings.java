package dev.waymark.actionplanning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an organisation may set for action planning.
 *
 * @param startsWithCoaching whether the leader is asked for initiatives as soon as everybody has committed
 * @param windowOpensWeeks weeks after the initiatives were first written from which the meeting is due (acceptance A-83)
 * @param windowClosesWeeks weeks after which it is late
 * @param minutes planned length of the meeting (acceptance A-61)
 * @param furtherCriteria what a practice must meet beside the four criteria that always hold (acceptance A-80)
 */
@Validated
@ConfigurationProperties("waymark.action-planning")
record ActionPlanningSettings(
        @DefaultValue("true") boolean startsWithCoaching,

        @DefaultValue("6") @Min(0) int windowOpensWeeks,

        @DefaultValue("8") @Min(0) int windowClosesWeeks,

        @DefaultValue("90") @Min(15) @Max(480) int minutes,

        @DefaultValue List<@NotBlank @Size(max = 200) String> furtherCriteria) {}
