package dev.waymark.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A step of the plan, and whose it is (acceptance ).
 *
 * @param followedUp whether it was handed on already, when the plan was agreed on before
 */
record ProposalStep(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        int position,
        String what,
        LocalDate byWhen,
        Owner owner,
        boolean followedUp) {

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

    static ProposalStep planned(UUID proposalId, int position, String what, LocalDate byWhen, Owner owner) {
        return new ProposalStep(UUID.randomUUID(), 0, proposalId, position, what, byWhen, owner, false);
    }

    /** The same step in another version of the plan. */
    ProposalStep planned(int position, LocalDate byWhen, Owner owner) {
        return new ProposalStep(id, version, proposalId, position, what, byWhen, owner, followedUp);
    }

    ProposalStep handedOn() {
        return new ProposalStep(id, version, proposalId, position, what, byWhen, owner, true);
    }
}
