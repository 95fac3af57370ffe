package dev.waymark.engagement;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shows the outcome of the first two steps. */
@Configuration
class Evidence {

    @Bean
    StepEvidence contextEvidence(Outcomes outcomes) {
        return StepEvidence.of(
                Step.CONTEXT,
                id -> Optional.of(outcomes.countByEngagementId(id))
                        .filter(count -> count > 0)
                        .map(count -> count + " outcomes with benchmarks agreed"));
    }

    @Bean
    StepEvidence interviewEvidence(LeaderInterviews interviews) {
        return StepEvidence.of(
                Step.LEADER_INTERVIEW,
                id -> interviews.existsById(id) ? Optional.of("interview held and recorded") : Optional.empty());
    }
}
