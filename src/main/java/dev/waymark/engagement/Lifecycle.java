package dev.waymark.engagement;

import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The turns in an engagement's life that the process decides. */
@Component
class Lifecycle {

    private final Engagements engagements;
    private final People people;
    private final Diary diary;
    private final List<EndOfEngagement> ends;
    private final Clock clock;

    Lifecycle(Engagements engagements, People people, Diary diary, List<EndOfEngagement> ends, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.diary = diary;
        this.ends = ends;
        this.clock = clock;
    }

    /** The program runs from today, as the coach's calendar has it. */
    void openCoaching(UUID engagementId) {
        Engagement engagement = engagements.get(engagementId);
        ZoneId zone = people.get(Objects.requireNonNull(engagement.coachId())).zone();
        engagement.openCoaching(LocalDate.ofInstant(clock.instant(), zone));
        engagements.save(engagement);
        diary.note(engagementId, null, "Coaching period opened until " + engagement.endsOn());
    }

    void complete(UUID engagementId) {
        close(engagementId, Engagement.State.COMPLETED, "Program completed");
    }

    void endWithoutCommitment(UUID engagementId) {
        close(engagementId, Engagement.State.ENDED_WITHOUT_COMMITMENT, "Ended without commitment");
    }

    private void close(UUID engagementId, Engagement.State state, String event) {
        Engagement engagement = engagements.get(engagementId);
        engagement.close(state, clock.instant());
        engagements.save(engagement);
        diary.note(engagementId, null, event);
        ends.forEach(each -> each.closed(engagement));
    }
}
