package dev.waymark.review;

import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.OutcomeCorrection;
import dev.waymark.engagement.OutcomeCorrections;
import dev.waymark.engagement.Outcomes;
import dev.waymark.planning.DesignElement;
import dev.waymark.planning.ProgramDesign;
import dev.waymark.planning.ProgramDesigns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings the program and its targets to what a released report says, counted from where they stood when the review
 * began: a later round takes the place of an earlier one and never adds to it.
 */
@Component
class ProgramCorrections {

    private static final String TAKEN_BACK = "Taken back in a later round of the review";

    private final ProgramDesigns designs;
    private final Outcomes outcomes;
    private final OutcomeCorrections corrections;
    private final Clock clock;

    ProgramCorrections(ProgramDesigns designs, Outcomes outcomes, OutcomeCorrections corrections, Clock clock) {
        this.designs = designs;
        this.outcomes = outcomes;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @return the program version that holds from now on: a new one only where the program really changes */
    int apply(Review review, Report report) {
        review.intentions().forEach(each -> correctTarget(each, report));
        ProgramDesign now = designs.current(review.engagementId()).orElseThrow();
        List<DesignElement> wanted = report.over(designs.get(review.designId()).elements());
        if (wanted.equals(now.elements())) {
            return now.programVersion();
        }
        return designs.save(now.next(review.kind().title(), wanted, clock.instant()))
                .programVersion();
    }

    private void correctTarget(Intention intention, Report report) {
        Outcome outcome = outcomes.findById(intention.outcomeId()).orElseThrow();
        String wanted =
                report.correctionOf(outcome.id()).map(TargetCorrection::target).orElse(intention.target());
        if (wanted.equals(outcome.target())) {
            return;
        }
        String reason =
                report.correctionOf(outcome.id()).map(TargetCorrection::reason).orElse(TAKEN_BACK);
        corrections.save(new OutcomeCorrection(
                UUID.randomUUID(), 0, outcome.id(), outcome.target(), wanted, reason, clock.instant()));
        outcomes.save(outcome.aimedAt(wanted));
    }
}
