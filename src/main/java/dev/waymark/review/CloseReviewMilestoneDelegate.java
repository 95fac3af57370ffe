package dev.waymark.review;

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
    private final ReviewJournal journal;
    private final Clock clock;

    CloseReviewMilestoneDelegate(MilestoneRegister milestones, Reviews reviews, ReviewJournal journal, Clock clock) {
        this.milestones = milestones;
        this.reviews = reviews;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = reviews.get(ReviewModel.REVIEW_ID.get(execution));
        UUID milestoneId = MilestoneModel.MILESTONE_ID.get(execution);
        boolean reached = milestones.close(milestoneId).reached();
        if (reached) {
            reviews.save(review.closed(Review.Closing.APPROVED, clock.instant()));
        }
        journal.note(review, null, reached ? "approved" : "not yet approved");
        MilestoneModel.MILESTONE_REACHED.set(execution, reached);
        MilestoneModel.REVISIONS_LEFT.set(execution, milestones.revisionsLeft(milestoneId));
    }
}
