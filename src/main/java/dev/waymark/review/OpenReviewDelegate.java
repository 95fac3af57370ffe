package dev.waymark.review;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Outcomes;
import dev.waymark.planning.ProgramDesigns;
import dev.waymark.process.BusinessKey;
import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a review with the outcomes and the program as they stand. */
@Component
class OpenReviewDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final ProgramDesigns designs;
    private final Diary diary;
    private final Clock clock;

    OpenReviewDelegate(Reviews reviews, Outcomes outcomes, ProgramDesigns designs, Diary diary, Clock clock) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.designs = designs;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        Review review = reviews.save(Review.opened(
                engagementId,
                ReviewKind.of(ReviewModel.REVIEW_KIND.get(execution)),
                designs.current(engagementId).orElseThrow().id(),
                outcomes.findByEngagementIdOrderByPosition(engagementId),
                clock.instant()));
        ReviewModel.REVIEW_ID.set(execution, review.id());
        diary.note(engagementId, null, review.kind().told("opened"));
    }
}
