package dev.waymark.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A plan that coach and leader negotiate (acceptance ).
 *
 * @param past what has led here
 * @param confidence what in the leader's other roles gives ground for confidence
 * @param maySuggest whether the leader wants to hear the coach's ideas
 * @param agreedPlan the one plan that the two have settled on; null before
 * @param agreedAt when the leader had understood and wanted it
 */
record PlanProposal(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        Instant openedAt,
        String situation,
        String past,
        String aspirations,
        String challenges,
        @Nullable String confidence,
        @Nullable String successes,
        @Nullable String skills,
        boolean maySuggest,
        @Nullable String discussion,
        @Nullable String agreedPlan,
        @Nullable Instant agreedAt,
        @Nullable Instant doneAt) {

    static PlanProposal opened(
            UUID engagementId,
            Instant now,
            String situation,
            String past,
            String aspirations,
            String challenges,
            @Nullable String confidence) {
        return new PlanProposal(
                UUID.randomUUID(),
                0,
                engagementId,
                now,
                situation,
                past,
                aspirations,
                challenges,
                confidence,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    PlanProposal considered(@Nullable String successes, @Nullable String skills, boolean maySuggest) {
        return with(successes, skills, maySuggest, discussion, agreedPlan, agreedAt, doneAt);
    }

    PlanProposal developed(@Nullable String discussion, String agreedPlan) {
        return with(successes, skills, maySuggest, discussion, agreedPlan, null, doneAt);
    }

    PlanProposal agreed(Instant now) {
        return with(successes, skills, maySuggest, discussion, agreedPlan, now, doneAt);
    }

    PlanProposal done(Instant now) {
        return with(successes, skills, maySuggest, discussion, agreedPlan, agreedAt, now);
    }

    private PlanProposal with(
            @Nullable String successes,
            @Nullable String skills,
            boolean maySuggest,
            @Nullable String discussion,
            @Nullable String agreedPlan,
            @Nullable Instant agreedAt,
            @Nullable Instant doneAt) {
        return new PlanProposal(
                id,
                version,
                engagementId,
                openedAt,
                situation,
                past,
                aspirations,
                challenges,
                confidence,
                successes,
                skills,
                maySuggest,
                discussion,
                agreedPlan,
                agreedAt,
                doneAt);
    }
}
