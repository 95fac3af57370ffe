package dev.waymark.review;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach arranges how leader and sponsors meet for the review. */
@Component
class ArrangeReviewForm implements TaskForm<ArrangeReviewForm.Answers> {

    private final Reviews reviews;
    private final Engagements engagements;
    private final People people;
    private final Diary diary;

    ArrangeReviewForm(Reviews reviews, Engagements engagements, People people, Diary diary) {
        this.reviews = reviews;
        this.engagements = engagements;
        this.people = people;
        this.diary = diary;
    }

    record Answers(
            Meeting meeting,
            @Nullable LocalDate togetherOn,
            @Nullable LocalDate leaderOn,
            @Nullable LocalDate sponsorsOn) {}

    enum Meeting {
        together,
        individually;

        Arrangement.Meeting chosen() {
            return this == together ? Arrangement.Meeting.TOGETHER : Arrangement.Meeting.INDIVIDUALLY;
        }
    }

    @Override
    public String id() {
        return "arrange-review";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Review review = reviews.get(work.get(ReviewModel.REVIEW_ID));
        Engagement engagement = engagements.get(review.engagementId());
        return Map.of(
                "kind", review.kind().answer(),
                "leaderName", people.get(engagement.leaderId()).name());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Review review = reviews.get(work.get(ReviewModel.REVIEW_ID));
        reviews.arrange(
                review.id(),
                new Arrangement(
                        answers.meeting().chosen(), answers.togetherOn(), answers.leaderOn(), answers.sponsorsOn()));
        diary.note(work, review.kind().told("meetings arranged"));
        return Routing.of(ReviewModel.MEETING, answers.meeting().name());
    }
}
