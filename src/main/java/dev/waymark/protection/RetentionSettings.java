package dev.waymark.protection;

import jakarta.validation.constraints.AssertTrue;
import java.time.Period;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long each kind of words is kept after the end of its program.
 *
 * @param raterAnswers counted from the day on which the program was agreed
 * @param notices after each was written: that somebody was told something, and answers that came in
 * @param history of the engine, after the end of each process; where a model says less, the model holds
 */
@Validated
@ConfigurationProperties("waymark.retention")
record RetentionSettings(
        @DefaultValue("P30D") Period health,
        @DefaultValue("P90D") Period raterAnswers,
        @DefaultValue("P180D") Period privateNotes,
        @DefaultValue("P2Y") Period sessionNotes,
        @DefaultValue("P2Y") Period plans,
        @DefaultValue("P10Y") Period agreements,
        @DefaultValue("P1Y") Period notices,
        @DefaultValue("P1825D") Period history) {

    @AssertTrue(message = "each must be a day or longer")
    boolean isLongEnough() {
        return Stream.of(health, raterAnswers, privateNotes, sessionNotes, plans, agreements, notices, history)
                .allMatch(period -> !period.isNegative() && !period.isZero());
    }

    Period of(Keep kind) {
        return switch (kind) {
            case HEALTH -> health;
            case RATER_ANSWERS -> raterAnswers;
            case PRIVATE_NOTES -> privateNotes;
            case SESSION_NOTES -> sessionNotes;
            case PLANS -> plans;
            case AGREEMENTS -> agreements;
        };
    }
}
