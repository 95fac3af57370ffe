package dev.waymark.planning;

import dev.waymark.engagement.Step;
import dev.waymark.engagement.StepEvidence;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneRegister;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shows the outcome of the design, and of everybody's commitment to it. */
@Configuration
class PlanningEvidence {

    @Bean
    StepEvidence designEvidence(ProgramDesigns designs) {
        return StepEvidence.of(
                Step.DESIGN,
                id -> designs.currentVersion(id).map(version -> "version " + version + " of the program designed"));
    }

    @Bean
    StepEvidence commitmentEvidence(MilestoneRegister register, Mediations mediations) {
        return StepEvidence.of(
                Step.COMMITMENT,
                id -> committed(register, id)
                        .or(() -> mediations.existsByEngagementIdAndWay(id, Mediation.Way.end)
                                ? Optional.of("ended without commitment")
                                : Optional.empty()));
    }

    private static Optional<String> committed(MilestoneRegister register, UUID engagementId) {
        return register.latest(engagementId, MilestoneKind.COMMITMENT)
                .filter(milestone -> register.tally(milestone.id()).reached())
                .map(milestone -> "leader and sponsors committed to version " + milestone.programVersion());
    }
}
