package dev.waymark.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an organisation may set for plans.
 *
 * @param lowestUnderstanding below it a plan goes back, on a scale of 1 to 10
 * @param lowestMotivation below it a plan goes back, on a scale of 1 to 10
 */
@Validated
@ConfigurationProperties("waymark.plan-proposal")
record ProposalSettings(
        @DefaultValue("7") @Min(1) @Max(10) int lowestUnderstanding,
        @DefaultValue("7") @Min(1) @Max(10) int lowestMotivation) {}
