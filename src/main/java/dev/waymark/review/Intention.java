package dev.waymark.review;

import dev.waymark.engagement.Outcome;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/** An outcome as it was intended when the review began; the measure that the actual outcome is held against. */
@Table("review_intention")
record Intention(UUID outcomeId, String title, String benchmark, String target) {

    static Intention of(Outcome outcome) {
        return new Intention(outcome.id(), outcome.title(), outcome.benchmark(), outcome.target());
    }
}
