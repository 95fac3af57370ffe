package dev.waymark.engagement;

import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the journal: what happened and who did it, never the content of a talk. */
@Component
public class Diary {

    private final Journal journal;
    private final People people;
    private final Clock clock;

    Diary(Journal journal, People people, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** @param personId null where time did it */
    public void note(UUID engagementId, @Nullable UUID personId, String event) {
        journal.save(new JournalEntry(UUID.randomUUID(), 0, engagementId, clock.instant(), personId, event));
    }

    /** Notes what the task's assignee did. */
    public void note(Work work, String event) {
        UUID personId = work.assignee() == null
                ? null
                : people.findByLogin(work.assignee()).orElseThrow().id();
        note(work.businessKey(), personId, event);
    }
}
