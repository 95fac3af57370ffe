package dev.waymark.review;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.MeetingHours;
import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach records a meeting of the review: with everybody, with the leader, or with the sponsors. */
@Component
class RecordMeetingForm implements TaskForm<RecordMeetingForm.Answers> {

    private static final Map<String, Talk.Attendees> ATTENDEES = Map.of(
            "userTask_meetTogether", Talk.Attendees.LEADER_AND_SPONSORS,
            "userTask_meetLeader", Talk.Attendees.LEADER,
            "userTask_meetSponsors", Talk.Attendees.SPONSORS);

    private final Reviews reviews;
    private final Engagements engagements;
    private final MeetingHours hours;
    private final Today today;
    private final Diary diary;

    RecordMeetingForm(Reviews reviews, Engagements engagements, MeetingHours hours, Today today, Diary diary) {
        this.reviews = reviews;
        this.engagements = engagements;
        this.hours = hours;
        this.today = today;
        this.diary = diary;
    }

    /** @param minutes asked for where reviews come out of the coaching hours */
    record Answers(LocalDate heldOn, @Nullable Integer minutes, String notes) {}

    @Override
    public String id() {
        return "record-meeting";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "with",
                attendees(work).words(),
                MeetingHours.COUNTED,
                engagements.get(work.businessKey()).meetingsCount());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Review review = reviews.get(work.get(ReviewModel.REVIEW_ID));
        Engagement engagement = engagements.get(work.businessKey());
        if (answers.heldOn().isAfter(today.ofCoach(engagement.id()))) {
            throw new Refused("heldOn", "must not lie in the future");
        }
        hours.met(engagement, answers.minutes());
        reviews.hold(review.id(), new Talk(attendees(work), answers.heldOn(), answers.notes()));
        diary.note(work, review.kind().told("met " + attendees(work).words()));
        return Routing.none();
    }

    private static Talk.Attendees attendees(Work work) {
        Talk.Attendees attendees = ATTENDEES.get(work.taskKey());
        if (attendees == null) {
            throw new IllegalStateException("No meeting of a review: " + work.taskKey());
        }
        return attendees;
    }
}
