package dev.waymark.review;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One meeting of a review that was held; only its coach and leader may read it.
 *
 * @param notes in the coach's words
 */
@Table("review_talk")
record Talk(Attendees attendees, LocalDate heldOn, String notes) {

    /** Whom the coach met. */
    enum Attendees {
        LEADER_AND_SPONSORS("leader and sponsors"),
        LEADER("the leader"),
        SPONSORS("the sponsors");

        private final String words;

        Attendees(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
