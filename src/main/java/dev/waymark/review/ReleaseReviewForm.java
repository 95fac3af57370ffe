package dev.waymark.review;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.SelfRatings;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader reads the review before any sponsor does, and releases it or sends it back. */
@Component
class ReleaseReviewForm implements TaskForm<ReleaseReviewForm.Answers> {

    private final Reports reports;
    private final WrittenReviews written;
    private final SelfRatings ratings;
    private final ProgramCorrections corrections;
    private final MilestoneRegister milestones;
    private final Engagements engagements;
    private final Diary diary;
    private final Clock clock;

    ReleaseReviewForm(
            Reports reports,
            WrittenReviews written,
            SelfRatings ratings,
            ProgramCorrections corrections,
            MilestoneRegister milestones,
            Engagements engagements,
            Diary diary,
            Clock clock) {
        this.reports = reports;
        this.written = written;
        this.ratings = ratings;
        this.corrections = corrections;
        this.milestones = milestones;
        this.engagements = engagements;
        this.diary = diary;
        this.clock = clock;
    }

    record Answers(Answer answer, @Nullable String comment) {}

    enum Answer {
        release,
        correct
    }

    @Override
    public String id() {
        return "release-review";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        WrittenReview review = written.of(reports.latest(work.get(ReviewModel.REVIEW_ID)));
        Map<String, Object> prefill = new LinkedHashMap<>();
        prefill.put("summary", review.report().summary());
        prefill.put("rows", review.outcomes());
        prefill.put("changes", review.changes());
        prefill.put("targets", review.targets());
        if (review.report().celebration() != null) {
            prefill.put("celebration", review.report().celebration());
        }
        ratings.findByEngagementIdAndMoment(
                        review.review().engagementId(), review.review().kind().moment())
                .ifPresent(rating -> {
                    prefill.put("competence", rating.competence());
                    prefill.put("fulfilment", rating.fulfilment());
                    prefill.put("selfCorrection", rating.selfCorrection());
                });
        return prefill;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Report report = reports.latest(work.get(ReviewModel.REVIEW_ID));
        WrittenReview review = written.of(report);
        if (answers.answer() == Answer.correct) {
            reports.sendBack(report.id(), Objects.requireNonNull(answers.comment()));
            return Routing.of(ReviewModel.RELEASED, false);
        }
        Milestone milestone =
                release(review, engagements.get(review.review().engagementId()).leaderId());
        diary.note(work, review.review().kind().told("released to the sponsors"));
        return Routing.of(ReviewModel.RELEASED, true).and(MilestoneModel.MILESTONE_ID, milestone.id());
    }

    private Milestone release(WrittenReview written, UUID leaderId) {
        Review review = written.review();
        int programVersion = corrections.apply(review, written.report());
        reports.release(written.report().id(), clock.instant());
        Milestone milestone = milestones.open(
                review.engagementId(),
                review.kind().milestone(),
                written.report().id(),
                programVersion,
                written.shown());
        milestones.answerAsLeader(milestone.id(), leaderId, true, null);
        return milestone;
    }
}
