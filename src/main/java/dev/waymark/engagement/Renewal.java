package dev.waymark.engagement;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns the agreed new outcomes into a new engagement that is linked to the one before. */
@Component
class Renewal {

    private final Engagements engagements;
    private final Continuations continuations;
    private final Outcomes outcomes;
    private final Diary diary;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Renewal(
            Engagements engagements,
            Continuations continuations,
            Outcomes outcomes,
            Diary diary,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engagements = engagements;
        this.continuations = continuations;
        this.outcomes = outcomes;
        this.diary = diary;
        this.events = events;
        this.clock = clock;
    }

    /** @return the new engagement's id; its own process is the caller's to start */
    UUID of(UUID engagementId) {
        Engagement before = engagements.get(engagementId);
        Continuation agreed = continuations.get(engagementId);
        Engagement renewed = Engagement.requested(
                before.kind(),
                before.leaderId(),
                before.programManagerId(),
                before.organisation(),
                before.purpose(),
                agreed.renewalMonths(),
                before.minutesPerMonth(),
                before.meetingsCount(),
                clock.instant(),
                engagementId);
        if (agreed.sameCoach() && before.coachId() != null) {
            renewed.appoint(before.coachId(), before.sponsorships());
        }
        engagements.save(renewed);
        outcomes.saveAll(Outcome.of(renewed.id(), agreed.newOutcomes()));
        diary.note(engagementId, null, "Renewed with new outcomes");
        diary.note(renewed.id(), null, "Engagement requested as a renewal");
        if (agreed.planWished() && renewed.coachId() != null) {
            events.publishEvent(new PlanWished(renewed.id()));
        }
        return renewed.id();
    }
}
