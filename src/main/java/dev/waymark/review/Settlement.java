package dev.waymark.review;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/** How the program manager went on after sponsors had objected as often as the loop guard allows. */
@Table("review_settlement")
record Settlement(Way way, String note, Instant settledAt) {

    /** The ways that the program manager may take. */
    enum Way {
        CLOSE_WITH_OBJECTION,
        ANOTHER_ROUND
    }
}
