package dev.waymark.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A step of the plan, and whose it is (acceptance ). */
record ProposalStep(
        @Id UUID id, @Version int version, UUID proposalId, int position, String what, LocalDate byWhen, Owner owner) {

    /** Spelled as in the form. */
    enum Owner {
        leader("The leader"),
        coach("The coach");

        private final String words;

        Owner(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
