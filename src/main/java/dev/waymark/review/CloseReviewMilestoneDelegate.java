package dev.waymark.review;

import dev.waymark.engagement.Diary;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the sponsors' approvals of a released review. */
@Component
class CloseReviewMilestoneDelegate implements JavaDelegate {

    private final MilestoneRegister milestones;
    private final Reviews reviews;
    private final Diary diary;
    private final Clock clock;

    CloseReviewMilestoneDelegate(MilestoneRegister milestones, Reviews reviews, Diary diary, Clock clock) {
        this.milestones = milestones;
        this.reviews = reviews;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = reviews.get(ReviewModel.REVIEW_ID.get(execution));
        UUID milestoneId = MilestoneModel.MILESTONE_ID.get(execution);
        boolean reached = milestones.close(milestoneId).reached();
        if (reached) {
            reviews.close(review.id(), Review.Closing.APPROVED, clock.instant());
        }
        diary.note(review.engagementId(), null, review.kind().told(reached ? "approved" : "not yet approved"));
        MilestoneModel.MILESTONE_REACHED.set(execution, reached);
        MilestoneModel.REVISIONS_LEFT.set(execution, milestones.revisionsLeft(milestoneId));
    }
}
