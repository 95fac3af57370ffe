package dev.waymark.review;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.MeetingHours;
import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.engagement.Today;
import dev.waymark.form.AnyWork;
import dev.waymark.form.Routing;
import dev.waymark.form.Work;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.People;
import dev.waymark.planning.Competency;
import dev.waymark.planning.DesignElement;
import dev.waymark.planning.DesignElement.Kind;
import dev.waymark.planning.ProgramDesign;
import dev.waymark.planning.ProgramDesigns;
import dev.waymark.planning.Theme;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An engagement in the middle of its program: two outcomes, a committed design, a review that has just been opened. */
@TestConfiguration
@Import({
    Diary.class,
    MeetingHours.class,
    Today.class,
    ProgramCorrections.class,
    WrittenReviews.class,
    ReviewMilestoneSubject.class,
    RecordMeetingForm.class,
    CompareOutcomesForm.class,
    ReleaseReviewForm.class,
    SettleReviewForm.class,
    MilestoneRegister.class
})
class ReviewScene {

    static final Instant NOW = Instant.parse("2027-06-14T09:00:00Z");

    static final List<DesignElement> PROGRAM = List.of(
            new DesignElement(Kind.PRACTICE, "Daily pause", "Five minutes at noon"),
            new DesignElement(Kind.EXERCISE, "Shadow a peer", null),
            new DesignElement(Kind.READING, "On listening", null));

    private final People people;
    private final Engagements engagements;
    private final Outcomes outcomes;
    private final ProgramDesigns designs;
    private final Reviews reviews;
    private final MilestoneRegister milestones;

    private AnyEngagement engagement;
    private Map<String, Object> variables;

    ReviewScene(
            People people,
            Engagements engagements,
            Outcomes outcomes,
            ProgramDesigns designs,
            Reviews reviews,
            MilestoneRegister milestones) {
        this.people = people;
        this.engagements = engagements;
        this.outcomes = outcomes;
        this.designs = designs;
        this.reviews = reviews;
        this.milestones = milestones;
    }

    @Bean
    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    Review opened(ReviewKind kind) {
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        List<Outcome> agreed = List.of(outcome(1, "Delegates decisions"), outcome(2, "Keeps good people"));
        ProgramDesign design = designs.save(program(engagement.id(), NOW));
        Review review = reviews.save(Review.opened(engagement.id(), kind, design.id(), outcomes.saveAll(agreed), NOW));
        variables = new HashMap<>(Map.of("reviewId", review.id()));
        return review;
    }

    static ProgramDesign program(UUID engagementId, Instant now) {
        return new ProgramDesign(
                UUID.randomUUID(),
                0,
                engagementId,
                1,
                "any assessment",
                null,
                now,
                List.of(new Theme("Trust", null)),
                PROGRAM,
                List.of(new Competency("Delegation")));
    }

    private Outcome outcome(int position, String title) {
        return new Outcome(UUID.randomUUID(), 0, engagement.id(), position, title, "Team survey", "2 of 10", "6 of 10");
    }

    Work work(String taskKey) {
        return new AnyWork(engagement.id(), engagement.coach().login(), taskKey, variables);
    }

    /** Lets the process go by a released review's answer. */
    Milestone released(Routing routing) {
        Milestone milestone =
                milestones.get(UUID.fromString((String) AnyWork.answers(routing).get("milestoneId")));
        variables.put("milestoneId", milestone.id());
        return milestone;
    }
}
