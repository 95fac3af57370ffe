package dev.waymark.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that could be done, and who brought it (acceptance A-149).
 *
 * @param result what came of it, where it was tried
 */
@Table("proposal_idea")
record Idea(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        int position,
        Origin origin,
        String idea,
        @Nullable String result) {

    /** Where an idea comes from. */
    enum Origin {
        CONSIDERED("The leader has considered it"),
        TRIED("The leader has tried it"),
        COACH("The coach suggests it");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
