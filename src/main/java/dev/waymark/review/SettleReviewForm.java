package dev.waymark.review;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The program manager settles a review that sponsors have objected to as often as the loop guard allows. */
@Component
class SettleReviewForm implements TaskForm<SettleReviewForm.Answers> {

    private final Reviews reviews;
    private final MilestoneRegister milestones;
    private final Diary diary;
    private final Clock clock;

    SettleReviewForm(Reviews reviews, MilestoneRegister milestones, Diary diary, Clock clock) {
        this.reviews = reviews;
        this.milestones = milestones;
        this.diary = diary;
        this.clock = clock;
    }

    record Answers(Way way, String note) {}

    enum Way {
        closeWithObjection,
        anotherRound
    }

    @Override
    public String id() {
        return "settle-review";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<Map<String, String>> objections =
                milestones.tally(work.get(MilestoneModel.MILESTONE_ID)).objections().stream()
                        .map(each -> Map.of("person", each.who(), "reason", each.reason()))
                        .toList();
        return Map.of("objections", objections);
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        boolean closed = answers.way() == Way.closeWithObjection;
        Review review = reviews.get(work.get(ReviewModel.REVIEW_ID));
        Instant now = clock.instant();
        reviews.settle(
                review.id(),
                new Settlement(
                        closed ? Settlement.Way.CLOSE_WITH_OBJECTION : Settlement.Way.ANOTHER_ROUND,
                        answers.note(),
                        now));
        if (closed) {
            reviews.close(review.id(), Review.Closing.WITH_OBJECTION, now);
        }
        diary.note(work, review.kind().told(closed ? "closed with an objection on record" : "one more round agreed"));
        return Routing.of(ReviewModel.SETTLEMENT, answers.way().name());
    }
}
