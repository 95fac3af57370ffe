package dev.waymark.planning;

import dev.waymark.engagement.LeaderInterview;
import dev.waymark.engagement.LeaderInterviews;
import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.feedback.Perspectives;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a design builds on: the agreed outcomes, the leader's interview and the themes of the others. */
@Component
class Groundwork {

    private final Outcomes outcomes;
    private final LeaderInterviews interviews;
    private final Perspectives perspectives;

    Groundwork(Outcomes outcomes, LeaderInterviews interviews, Perspectives perspectives) {
        this.outcomes = outcomes;
        this.interviews = interviews;
        this.perspectives = perspectives;
    }

    /** By the keys of the design forms. */
    Map<String, Object> asPrefill(UUID engagementId) {
        return Map.of(
                "outcomes",
                outcomes.findByEngagementIdOrderByPosition(engagementId).stream()
                        .map(Groundwork::row)
                        .toList(),
                "interview",
                interviews.findById(engagementId).map(Groundwork::rows).orElse(List.of()),
                "gatheredThemes",
                perspectives.themes(engagementId).stream()
                        .map(each -> Map.of("category", each.category(), "theme", each.theme()))
                        .toList());
    }

    private static List<Map<String, String>> rows(LeaderInterview interview) {
        return interview.bySubject().entrySet().stream()
                .map(said -> Map.of("subject", said.getKey(), "words", said.getValue()))
                .toList();
    }

    private static Map<String, Object> row(Outcome outcome) {
        return Map.of(
                "title", outcome.title(),
                "benchmark", outcome.benchmark(),
                "baseline", outcome.baseline(),
                "target", outcome.target());
    }

    /** What sponsors compare a program with. */
    List<Map<String, Object>> intended(UUID engagementId) {
        return outcomes.findByEngagementIdOrderByPosition(engagementId).stream()
                .<Map<String, Object>>map(each -> Map.of(
                        "title", each.title(),
                        "benchmark", each.benchmark(),
                        "intended", each.target()))
                .toList();
    }
}
