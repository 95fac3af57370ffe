package dev.waymark.review;

import dev.waymark.engagement.Journal;
import dev.waymark.engagement.JournalEntry;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes the course of reviews in the engagement's journal, without any of their content. */
@Component
class ReviewJournal {

    private final Journal journal;
    private final Clock clock;

    ReviewJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param personId who did it; null where the process did
     * @param fact to follow the review's title: {@code released to the sponsors}
     */
    void note(Review review, @Nullable UUID personId, String fact) {
        journal.save(new JournalEntry(
                UUID.randomUUID(),
                0,
                review.engagementId(),
                clock.instant(),
                personId,
                review.kind().title() + ": " + fact));
    }
}
