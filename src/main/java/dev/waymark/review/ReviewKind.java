package dev.waymark.review;

import dev.waymark.engagement.SelfRating;
import dev.waymark.milestone.MilestoneKind;
import java.util.Arrays;

/** Which of the two reviews of a program it is. */
enum ReviewKind {
    MID("mid", "Mid-program review", MilestoneKind.MID_REVIEW, SelfRating.Moment.MID),
    END("end", "End-of-program review", MilestoneKind.END_REVIEW, SelfRating.Moment.END);

    private final String answer;
    private final String title;
    private final MilestoneKind milestone;
    private final SelfRating.Moment moment;

    ReviewKind(String answer, String title, MilestoneKind milestone, SelfRating.Moment moment) {
        this.answer = answer;
        this.title = title;
        this.milestone = milestone;
        this.moment = moment;
    }

    /** @param answer what the process and the forms call it */
    static ReviewKind of(String answer) {
        return Arrays.stream(values())
                .filter(each -> each.answer.equals(answer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of review '" + answer + "'"));
    }

    String answer() {
        return answer;
    }

    String title() {
        return title;
    }

    /** @param fact what happened to the review: {@code released to the sponsors} */
    String told(String fact) {
        return title + ": " + fact;
    }

    MilestoneKind milestone() {
        return milestone;
    }

    SelfRating.Moment moment() {
        return moment;
    }
}
